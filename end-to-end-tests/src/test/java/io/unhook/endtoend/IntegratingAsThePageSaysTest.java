package io.unhook.endtoend;

import static io.unhook.endtoend.Patiently.awaitUntilAsserted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unhook.contracts.Topic;
import io.unhook.stack.testing.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs what docs/integrating.md says as it stands there, with those of its tools that this machine has. */
@EndToEnd
@Tag("slow")
class IntegratingAsThePageSaysTest {
    private static final int PARTITIONS = 3;

    private final Unhook unhook;

    @TempDir
    Path folder;

    IntegratingAsThePageSaysTest(Unhook unhook) {
        this.unhook = unhook;
    }

    @BeforeEach
    void thePersonWhoIsToldIsKnown() {
        assumeTrue(Tools.areThere("bash", "curl", "sed"));
        new Account(unhook, "acme").employs("ada");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsEmittedEndsTheMailboxAndLiesWhereJavaWouldPutIt(Emitter emitter) throws IOException {
        // given
        assumeTrue(emitter.canRunHere());
        String mailbox = mailbox();
        var newcomer = new Newcomer(unhook, folder);
        newcomer.connects(mailbox);

        // when
        newcomer.runs(emitter.snippet);

        // then
        awaitUntilAsserted(() -> assertThat(newcomer.runs("sh outcome")).contains("\"outcome\":\"CONFIRMED\""));
        assertThat(unhook.wire().deliveries(Topic.INBOX_EVENTS.topicName(), mailbox, "InboxRemoved"))
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record.partition()).isEqualTo(javas(mailbox)));
    }

    @Test
    void howItEndedIsRead() throws IOException {
        // given
        String mailbox = mailbox();
        var newcomer = new Newcomer(unhook, folder);
        newcomer.connects(mailbox);
        newcomer.runs(Emitter.CURL_BINARY.snippet);

        // when
        Process reader = newcomer.start("java HowItEnded");

        // then
        try (var told = reader.inputReader()) {
            assertThat(told.lines().anyMatch((mailbox + " CONFIRMED")::equals)).isTrue();
        } finally {
            reader.destroy();
        }
        if (Tools.areThere("kcat")) assertThat(newcomer.runs("sh read")).contains(mailbox);
    }

    /** One that a client which was not told would put elsewhere. */
    private static String mailbox() {
        return Stream.generate(() -> "desk-" + UUID.randomUUID())
                .filter(id -> javas(id) != librdkafkas(id))
                .findFirst()
                .orElseThrow();
    }

    private static int javas(String key) {
        return BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), PARTITIONS);
    }

    private static int librdkafkas(String key) {
        var crc = new CRC32();
        crc.update(key.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % PARTITIONS);
    }
}
