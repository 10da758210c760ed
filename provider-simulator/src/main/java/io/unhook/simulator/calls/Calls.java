package io.unhook.simulator.calls;

import io.unhook.simulator.faults.ConnectionCut;
import io.unhook.simulator.faults.Fault;
import io.unhook.simulator.faults.Faults;
import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.http.Routes;
import io.unhook.simulator.log.CallLog;
import io.unhook.simulator.log.Delivery;
import io.unhook.simulator.log.Notes;
import io.unhook.simulator.provider.ProviderDoor;
import io.unhook.simulator.world.World;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The way of every call: written to the log, met by a fault or not, its effect in one step. The log says what was answered before
 * the answer is on its way, so whoever has it finds it there.
 */
public final class Calls {
    private final World world;
    private final Faults faults;
    private final CallLog log;

    public Calls(World world, Faults faults, CallLog log) {
        this.world = world;
        this.faults = faults;
        this.log = log;
    }

    /** A call and what is sent back for it; empty if its connection is cut instead. */
    public record Answered(Optional<Answer> answer, Notes notes) {}

    public Answered answer(Request asked, ProviderDoor door) {
        Optional<Routes.Found<Notes>> found = door.routes().find(asked);
        Request request = found.map(Routes.Found::request).orElse(asked);
        String endpoint = found.map(one -> one.route().endpoint()).orElse("not-served");
        Notes notes = log.arrived(
                door.provider(), endpoint, asked.method(), asked.path(), fresh -> door.recognise(request, fresh));
        try {
            Answer answer = played(
                    request,
                    door,
                    notes,
                    () -> found.map(one -> one.answer(notes)).orElseGet(() -> door.notServed(request)));
            log.answered(notes, answer.status(), Delivery.SENT);
            return new Answered(Optional.of(answer), notes);
        } catch (ConnectionCut _) {
            log.answered(notes, null, Delivery.CUT);
            return new Answered(Optional.empty(), notes);
        }
    }

    /** The caller was gone before the answer came. */
    public void failed(Answer answer, Notes notes) {
        log.answered(notes, answer.status(), Delivery.FAILED);
    }

    private Answer played(Request request, ProviderDoor door, Notes notes, Supplier<Answer> handler) {
        Supplier<Answer> effect = () -> world.inTurn(() -> {
            Answer answer = handler.get();
            log.effected(notes);
            return answer;
        });
        Optional<Fault> fault = faults.striking(notes, request.method(), request.path());
        fault.ifPresent(striking -> log.struck(notes, striking.id()));
        return fault.map(striking -> striking.play(effect, status -> door.troubled(request, status)))
                .orElseGet(effect);
    }
}
