package io.unhook.stack.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;

/**
 * A record that nobody can take.
 *
 * @param reason why not, as its dead letter says
 */
public record BadRecord(String name, Map<String, byte[]> headers, byte[] value, String reason) {
    /** One of each sort, where it says at all that it is of that event type. */
    public static List<BadRecord> of(String type) {
        return List.of(
                new BadRecord("no-json", Wire.headersOf(type), "{half".getBytes(UTF_8), "not-json"),
                new BadRecord("no-headers", Map.of(), "{}".getBytes(UTF_8), "not-a-cloud-event"),
                new BadRecord(
                        "schema", Wire.headersOf(type), "{\"mailbox\":{\"kind\":7}}".getBytes(UTF_8), "schema-broken"),
                new BadRecord("null", Wire.headersOf(type), null, "null-value"),
                new BadRecord("large", Wire.headersOf(type), new byte[900_000], "not-json"));
    }

    @Override
    public String toString() {
        return name;
    }
}
