package io.unhook.revocation.interleavings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the service has told the others: of each disconnection one outcome, which only becomes better. */
final class Told {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<Outcome> WITHOUT_PROOF =
            Set.of(Outcome.KEPT_SHARED, Outcome.ADMIN_GRANT_REMAINS, Outcome.UNCONFIRMED);

    private final Books books;
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private long seen;

    Told(Books books) {
        this.books = books;
    }

    private record Row(long position, String topic, JsonNode value) {}

    void look() {
        for (Row row : books.read(
                "select position, topic, value from outbox where position > ? order by position",
                row -> new Row(row.getLong(1), row.getString(2), json(row.getBytes(3))),
                seen)) {
            seen = row.position;
            assertThat(row.topic).as("%s", row.value).isEqualTo(Topic.ACCESS_EVENTS.topicName());
            if (row.value.has("disconnectionId")) hear(row.value);
        }
    }

    private void hear(JsonNode event) {
        String id = event.path("disconnectionId").asText();
        Outcome before = outcomes.get(id);
        assertThat(before == null || event.has("outcome"))
                .as("nothing is open again: %s", event)
                .isTrue();
        if (!event.has("outcome")) return;
        Outcome now = Outcome.valueOf(event.path("outcome").asText());
        outcomes.put(id, now);
        if (before != null) {
            assertThat(WITHOUT_PROOF).as("only these become better: %s", event).contains(before);
            assertThat(now).as("only proof is better than %s", before).isEqualTo(Outcome.CONFIRMED);
            assertThat(event.path("replaces").asText()).isNotEmpty();
        }
    }

    private static JsonNode json(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
