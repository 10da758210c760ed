package io.unhook.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.unhook.contracts.json.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** docs/asyncapi.yaml names what the code has: no topic and no event more, none less. */
@Tag("contract")
class AsyncApiTest {
    private static final Path DOCUMENT = Path.of("../docs/asyncapi.yaml");

    private final JsonNode document = read();

    @Test
    void everyTopicStandsInTheDocument() {
        List<String> addresses = new ArrayList<>();
        document.get("channels").forEach(channel -> {
            if (!channel.has("parameters")) addresses.add(channel.get("address").asText());
        });
        assertThat(addresses)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    }

    @Test
    void everyEventStandsThereWithItsSchemaAndSample() {
        Set<String> names = new TreeSet<>();
        document.get("components").get("messages").properties().forEach(message -> {
            String type = message.getValue().path("name").asText();
            if (!type.startsWith("io.unhook.")) return; // a dead letter may be anything
            names.add(type);
            assertThat(type).isEqualTo("io.unhook." + message.getKey() + ".v1");
            for (String file : List.of(
                    message.getValue().at("/payload/$ref").asText(),
                    message.getValue().path("x-sample").asText()))
                assertThat(DOCUMENT.resolveSibling(file)).isRegularFile();
        });
        assertThat(names).containsExactlyInAnyOrderElementsOf(EventJson.types());
    }

    @Test
    void everyPublishedSampleStandsOnTheChannelOfItsTopic() {
        for (Published.Sample sample : Published.samples())
            assertThat(messagesOf(sample.event().topic()))
                    .as(sample.file())
                    .contains(sample.event().getClass().getSimpleName());
    }

    /** What was added last stands first in CHANGES.md, and is the version of the document. */
    @Test
    void theChangesSpeakOfThisVersionAndOfEveryEvent() throws IOException {
        String changes = Files.readString(Path.of("CHANGES.md"));
        assertThat(changes.lines().filter(line -> line.startsWith("## ")).findFirst())
                .contains("## " + document.at("/info/version").asText());
        for (String type : EventJson.types())
            assertThat(changes).contains("`" + type.substring("io.unhook.".length(), type.lastIndexOf('.')) + "`");
    }

    private List<String> messagesOf(Topic topic) {
        List<String> names = new ArrayList<>();
        for (JsonNode channel : document.get("channels"))
            if (channel.get("address").asText().equals(topic.topicName()))
                channel.get("messages").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(DOCUMENT.toFile());
        } catch (IOException e) {
            throw new IllegalStateException("docs/asyncapi.yaml cannot be read", e);
        }
    }
}
