package io.unhook.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is sent back. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    public static Answer json(int status, Object body) {
        return new Answer(status, Map.of("Content-Type", "application/json; charset=utf-8"), Json.bytes(body));
    }

    public static Answer html(int status, String page) {
        return new Answer(status, Map.of("Content-Type", "text/html; charset=utf-8"), page.getBytes(UTF_8));
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }
}
