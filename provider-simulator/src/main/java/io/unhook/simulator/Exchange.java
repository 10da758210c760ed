package io.unhook.simulator;

import com.sun.net.httpserver.HttpExchange;
import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Request;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Between the JDK's server and our requests and answers. */
final class Exchange {
    private static final int LARGEST_BODY = 1_000_000;

    private Exchange() {}

    static Request read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        String host = headers.getOrDefault(
                "Host", "127.0.0.1:" + exchange.getLocalAddress().getPort());
        return new Request(
                exchange.getRequestMethod(),
                "http://" + host,
                exchange.getRequestURI().getPath(),
                Request.parameters(exchange.getRequestURI().getRawQuery()),
                headers,
                body,
                Map.of());
    }

    static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        boolean bodiless =
                answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
        if (!bodiless) {
            exchange.getResponseBody().write(answer.body());
        }
    }
}
