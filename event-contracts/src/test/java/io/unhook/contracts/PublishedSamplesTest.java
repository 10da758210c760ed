package io.unhook.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unhook.contracts.json.Decoded;
import io.unhook.contracts.json.EventJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("contract")
class PublishedSamplesTest {
    private static final Instant RECORDED = Instant.parse("2026-11-24T12:00:00Z");

    static List<String> types() {
        return EventJson.types();
    }

    @Test
    void everyEventHasASchemaAndASample() {
        assertThat(EventJson.types()).hasSize(23).allSatisfy(type -> {
            assertThat(EventJson.schema(type)).isNotEmpty();
            assertThat(EventJson.sample(type)).isNotEmpty();
        });
    }

    static List<Published.Sample> samples() {
        return Published.samples();
    }

    /** Retention is four weeks and archives are older: what was published once is read for ever. */
    @ParameterizedTest
    @MethodSource("samples")
    void everySampleEverPublishedIsStillRead(Published.Sample sample) {
        assertThat(EventJson.type(sample.event()))
                .isEqualTo(sample.content().get("type").asText());
    }

    /** A new one is added with {@code sha256sum}, in the folder of the samples. */
    @Test
    void noPublishedSampleWasChanged() throws IOException {
        Map<String, String> list = new HashMap<>();
        try (var lines = Files.newBufferedReader(Path.of("src/test/resources/published-samples.sha256"))) {
            lines.lines().map(line -> line.split(" +")).forEach(line -> list.put(line[1], line[0]));
        }
        assertThat(Published.samples())
                .allSatisfy(sample -> assertThat(sample.sha256())
                        .as(
                                "%s in published-samples.sha256: a new sample is added there, a published one is never changed",
                                sample)
                        .isEqualTo(list.remove(sample.file())));
        assertThat(list).as("published once, and gone").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSampleIsReadAndWrittenBackUnchanged(String type) throws IOException {
        // given
        JsonNode sample = Published.sample(type);

        // when
        Decoded.Known known = read(sample);

        // then
        assertThat(Published.JSON.readTree(EventJson.value(known.event()))).isEqualTo(sample.get("data"));
        assertThat(known.event().key()).isEqualTo(sample.get("subject").asText());
        EventJson.headers(known.envelope()).forEach((name, text) -> {
            if (name.startsWith("ce_"))
                assertThat(text).isEqualTo(sample.get(name.substring(3)).asText());
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void binaryModeSaysTheSameAsStructuredMode(String type) {
        // given
        Decoded.Known structured = read(Published.sample(type));
        Map<String, byte[]> headers = EventJson.headers(structured.envelope()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().getBytes(StandardCharsets.UTF_8)));

        // when
        Decoded binary = EventJson.read(headers, EventJson.value(structured.event()), RECORDED, Published.SCHEMAS);

        // then
        assertThat(binary).isEqualTo(structured);
    }

    @ParameterizedTest
    @MethodSource("types")
    void aFieldThatANewerWriterAddedIsIgnored(String type) {
        JsonNode sample = Published.sample(type);
        Decoded.Known before = read(sample);
        ((ObjectNode) sample.get("data")).put("addedLater", 7);
        if (sample.get("data").get("mailbox") instanceof ObjectNode mailbox) mailbox.put("addedLater", true);
        assertThat(read(sample)).isEqualTo(before);
    }

    @Test
    void aValueThatANewerWriterKnowsIsOther() {
        // given
        JsonNode sample = Published.sample("io.unhook.InboxRemoved.v1");
        ((ObjectNode) sample.get("data")).put("reason", "MOON_PHASE");
        ((ObjectNode) sample.get("data").get("mailbox"))
                .put("provider", "PIGEON")
                .put("kind", "PILLAR");

        // when
        InboxRemoved removed = (InboxRemoved) read(sample).event();

        // then
        assertThat(removed.reason()).isEqualTo(Reason.OTHER);
        assertThat(removed.mailbox().provider()).isEqualTo(Provider.OTHER);
        assertThat(removed.mailbox().kind()).isEqualTo(MailboxKind.OTHER);
    }

    private static Decoded.Known read(JsonNode sample) {
        byte[] value = sample.toString().getBytes(StandardCharsets.UTF_8);
        Decoded decoded = EventJson.readStructured(value, RECORDED, Published.SCHEMAS);
        assertThat(decoded).isInstanceOf(Decoded.Known.class);
        return (Decoded.Known) decoded;
    }
}
