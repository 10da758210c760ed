package io.unhook.endtoend;

import static io.unhook.endtoend.Patiently.awaitUntilAsserted;
import static io.unhook.stack.Service.INBOX;
import static io.unhook.stack.Service.NOTIFICATION;
import static io.unhook.stack.Service.REVOCATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A caller removes an inbox in a trace of its own. */
@EndToEnd
class OneTraceTest {
    private static final String CALLER = "00f067aa0ba902b7";

    private final Unhook unhook;

    OneTraceTest(Unhook unhook) {
        this.unhook = unhook;
    }

    @Test
    void goesFromTheClickOverEveryServiceToTheProvidersCallAndTheMail() throws IOException {
        // given
        String trace = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong())
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        var scene = new RemovalScene(unhook, "traced");
        ConnectedMailbox inbox = scene.inbox();

        // when
        scene.account()
                .as(INBOX, scene.account().member(inbox.userId()))
                .with("traceparent", "00-" + trace + "-" + CALLER + "-01")
                .delete(inbox.path())
                .expect(204);
        scene.endsConfirmedWithOneMail();

        // then
        awaitUntilAsserted(() -> assertThat(spans(trace).map(span -> span.service() + ": " + span.name()))
                .contains(
                        "inbox-service: DELETE /inboxes/{id}",
                        "provider-revocation-service: take InboxRemoved",
                        "provider-revocation-service: attempt revocation",
                        "provider-revocation-service: end grant at google",
                        "inbox-service: take DisconnectionSettled",
                        "notification-service: take InboxRemoved",
                        "notification-service: take DisconnectionSettled",
                        "notification-service: send mail"));
        awaitUntilAsserted(() -> everySpanHasItsParentHere(trace));
        for (Topic topic : List.of(Topic.INBOX_EVENTS, Topic.ACCESS_EVENTS))
            assertThat(unhook.wire()
                            .read(
                                    topic.topicName(),
                                    record -> isEnding(Wire.header(record, "ce_type"))
                                            && inbox.id().equals(Wire.text(record.key()))))
                    .isNotEmpty()
                    .allMatch(record -> Wire.header(record, "traceparent").contains(trace));
        for (var service : List.of(INBOX, REVOCATION, NOTIFICATION))
            assertThat(Files.readAllLines(unhook.service(service).log()))
                    .anyMatch(line -> line.contains("traceId=" + trace) && line.contains("mailboxId=" + inbox.id()));
    }

    private static boolean isEnding(String type) {
        return type.contains("InboxRemoved") || type.contains("DisconnectionSettled");
    }

    private void everySpanHasItsParentHere(String trace) {
        Set<String> known =
                Stream.concat(Stream.of(CALLER), spans(trace).map(SentSpan::id)).collect(Collectors.toSet());
        assertThat(spans(trace)).allMatch(span -> known.contains(span.parentId()));
    }

    private Stream<SentSpan> spans(String trace) {
        return SentSpan.in(unhook.spans().bytes()).stream()
                .filter(span -> span.traceId().equals(trace));
    }
}
