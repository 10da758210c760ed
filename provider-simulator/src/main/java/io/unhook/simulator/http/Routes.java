package io.unhook.simulator.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The endpoints under one prefix, looked through in their order. */
public final class Routes<C> {
    private final String prefix;
    private final List<Route<C>> routes = new ArrayList<>();

    public record Found<C>(Route<C> route, Request request) {

        public Answer answer(C call) {
            return route.handler().answer(request, call);
        }
    }

    public Routes(String prefix) {
        this.prefix = prefix;
    }

    public String prefix() {
        return prefix;
    }

    public Routes<C> on(String method, String template, Handler<C> handler) {
        routes.add(Route.of(method, prefix + template, handler));
        return this;
    }

    public boolean serves(Request request) {
        return request.path().equals(prefix) || request.path().startsWith(prefix + "/");
    }

    public Optional<Found<C>> find(Request request) {
        return routes.stream()
                .flatMap(route -> route.matching(request).map(found -> new Found<>(route, found)).stream())
                .findFirst();
    }
}
