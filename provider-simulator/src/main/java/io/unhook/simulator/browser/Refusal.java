package io.unhook.simulator.browser;

import java.util.LinkedHashMap;
import java.util.Map;

/** Why there is no code. */
public sealed interface Refusal {
    String error();

    /** A page of the provider, and the browser stays there: whoever sent it hears nothing. */
    record Shown(int status, String error, String words) implements Refusal {}

    /** The browser is sent back with {@code error} and what else that provider says. */
    record SentBack(String error, Map<String, String> more) implements Refusal {

        public static SentBack with(String error, String description) {
            Map<String, String> more = new LinkedHashMap<>();
            more.put("error_description", description);
            return new SentBack(error, more);
        }
    }
}
