package io.unhook.simulator.provider;

import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.http.Routes;
import io.unhook.simulator.log.Notes;
import io.unhook.simulator.world.Provider;

/** One provider as callers see it. */
public interface ProviderDoor {

    Provider provider();

    Routes<Notes> routes();

    /** What it says to a path or method that it does not serve. */
    Answer notServed(Request request);

    /** How it words a status when a fault, and nothing that it knows of, is the reason. */
    Answer troubled(Request request, int status);

    /** Notes whose token, or whose grant, a request is about. Changes nothing: a fault may strike before anything happens. */
    void recognise(Request request, Notes notes);
}
