package io.unhook.stack.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.stack.Home;
import io.unhook.stack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever has a shell and Kafka's tools, and not our code, makes the same topics. */
@Tag("domain")
class TopicsFileTest {
    private static final int PARTITIONS = 12;
    private static final Path FILE = Home.folder().resolve("deploy/kafka/topics.txt");

    @Test
    void theFileHasEveryTopicWithItsSettings() throws IOException {
        List<String> groups =
                Arrays.stream(Service.values()).map(Service::module).toList();
        String topics = "# name partitions settings; written by TopicsFileTest\n"
                + Topics.all(PARTITIONS, groups).stream()
                        .map(TopicsFileTest::line)
                        .collect(Collectors.joining());
        if (Boolean.getBoolean("unhook.write-docs")) Files.writeString(FILE, topics);
        assertThat(FILE)
                .as("deploy/kafka/topics.txt is stale: run this test with -Dunhook.write-docs=true")
                .hasContent(topics);
    }

    private static String line(NewTopic topic) {
        String settings = new TreeMap<>(topic.configs())
                .entrySet().stream()
                        .map(setting -> " " + setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining());
        return topic.name() + " " + topic.numPartitions() + settings + "\n";
    }
}
