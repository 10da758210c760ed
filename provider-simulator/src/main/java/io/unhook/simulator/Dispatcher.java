package io.unhook.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.unhook.simulator.control.ControlRoutes;
import io.unhook.simulator.control.Providers;
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
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The way of every call: written to the log, met by a fault or not, its effect in one step, its answer on the line or not. The log
 * says what was answered before the answer is on its way, so whoever has it finds it there.
 */
final class Dispatcher implements HttpHandler {
    private final World world;
    private final Providers providers;
    private final ControlRoutes control;
    private final Faults faults;
    private final CallLog log;

    Dispatcher(World world, Providers providers, ControlRoutes control, Faults faults, CallLog log) {
        this.world = world;
        this.providers = providers;
        this.control = control;
        this.faults = faults;
        this.log = log;
    }

    /** Closing an exchange that has no answer yet closes its connection: that is how a connection is cut. */
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = Exchange.read(exchange);
            Optional<ProviderDoor> door = providers.doors().stream()
                    .filter(one -> one.routes().serves(request))
                    .findFirst();
            if (door.isPresent()) {
                answer(exchange, request, door.get());
            } else if (control.serves(request)) {
                Exchange.send(exchange, control.answer(request));
            } else {
                Exchange.send(exchange, Answer.json(404, Map.of("error", "not-found", "do", "see the README")));
            }
        } catch (RuntimeException e) {
            e.printStackTrace(); // a fault of the simulator itself: its caller sees the connection cut
            throw e;
        }
    }

    private void answer(HttpExchange exchange, Request asked, ProviderDoor door) throws IOException {
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
            send(exchange, answer, notes);
        } catch (ConnectionCut _) {
            log.answered(notes, null, Delivery.CUT);
        }
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

    private void send(HttpExchange exchange, Answer answer, Notes notes) throws IOException {
        try {
            Exchange.send(exchange, answer);
        } catch (IOException e) {
            log.answered(notes, answer.status(), Delivery.FAILED);
            throw e;
        }
    }
}
