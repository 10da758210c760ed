package io.unhook.simulator.provider;

import io.unhook.simulator.http.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** RFC 6749's error object. */
public final class OAuthError {
    private OAuthError() {}

    public static Answer of(int status, String error, String description) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", error);
        body.put("error_description", description);
        return Answer.json(status, body).with("Cache-Control", "no-store");
    }
}
