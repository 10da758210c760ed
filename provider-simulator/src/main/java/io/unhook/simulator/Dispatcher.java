package io.unhook.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.unhook.simulator.calls.Calls;
import io.unhook.simulator.control.ControlRoutes;
import io.unhook.simulator.control.Providers;
import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.provider.ProviderDoor;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Who answers: one of the providers, or the control API. */
final class Dispatcher implements HttpHandler {
    private final Providers providers;
    private final ControlRoutes control;
    private final Calls calls;

    Dispatcher(Providers providers, ControlRoutes control, Calls calls) {
        this.providers = providers;
        this.control = control;
        this.calls = calls;
    }

    /** Closing an exchange that has no answer yet closes its connection: that is how a connection is cut. */
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = Exchange.read(exchange);
            Optional<ProviderDoor> door = providers.serving(request);
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

    private void answer(HttpExchange exchange, Request request, ProviderDoor door) throws IOException {
        Calls.Answered answered = calls.answer(request, door);
        if (answered.answer().isEmpty()) {
            return;
        }
        Answer answer = answered.answer().get();
        try {
            Exchange.send(exchange, answer);
        } catch (IOException e) {
            calls.failed(answer, answered.notes());
            throw e;
        }
    }
}
