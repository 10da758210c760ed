package io.unhook.simulator.control;

import io.unhook.simulator.generic.GenericDoor;
import io.unhook.simulator.google.GoogleDoor;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.microsoft.MicrosoftDoor;
import io.unhook.simulator.provider.OwnPages;
import io.unhook.simulator.provider.ProviderDoor;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.World;
import java.util.List;
import java.util.Optional;

/** All that is simulated. */
public record Providers(GoogleDoor google, MicrosoftDoor microsoft, GenericDoor generic) {

    public static Providers in(World world) {
        return new Providers(new GoogleDoor(world), new MicrosoftDoor(world), new GenericDoor(world));
    }

    public List<ProviderDoor> doors() {
        return List.of(google, microsoft, generic);
    }

    public Optional<ProviderDoor> serving(Request request) {
        return doors().stream().filter(door -> door.routes().serves(request)).findFirst();
    }

    OwnPages pages(Provider provider) {
        return switch (provider) {
            case GOOGLE -> google.pages();
            case MICROSOFT -> microsoft.pages();
            case GENERIC -> generic.pages();
        };
    }
}
