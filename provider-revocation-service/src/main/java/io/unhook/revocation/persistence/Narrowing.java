package io.unhook.revocation.persistence;

import java.util.HashMap;
import java.util.Map;

/** A condition that grows by what a caller asked for. */
final class Narrowing {
    private final StringBuilder text = new StringBuilder("1 = 1");
    private final Map<String, Object> values = new HashMap<>();

    void and(String condition, String name, Object value) {
        text.append(" and ").append(condition);
        values.put(name, value);
    }

    String text() {
        return text.toString();
    }

    Map<String, Object> values() {
        return values;
    }
}
