package io.unhook.stack.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.MailboxEvent;
import io.unhook.contracts.json.Decoded;
import io.unhook.contracts.json.EventJson;
import io.unhook.contracts.json.SchemaCheck;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("domain")
class EventWordsTest {
    static List<String> types() {
        return EventJson.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyEventHasWordsAndNoAddressInThem(String type) throws IOException {
        try (var sample = EventJson.sample(type)) {
            var decoded = EventJson.readStructured(sample.readAllBytes(), Instant.EPOCH, SchemaCheck.NONE);
            if (decoded instanceof Decoded.Known(var _, MailboxEvent event))
                assertThat(EventWords.of(event))
                        .isNotBlank()
                        .doesNotContain("null", event.mailbox().address());
        }
    }
}
