package io.unhook.endtoend;

import static io.unhook.endtoend.Patiently.awaitUntilAsserted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unhook.contracts.Topic;
import io.unhook.stack.process.WrongWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A team's channel is removed while Google has a bad day, together with another one, and somebody writes nonsense about it. */
@EndToEnd
class WhatHappenedToThisMailboxTest {
    private final Unhook unhook;
    private final Account account;
    private final Console console;

    WhatHappenedToThisMailboxTest(Unhook unhook) {
        this.unhook = unhook;
        this.account = unhook.newAccount("story");
        this.console = new Console(unhook);
    }

    @Test
    void isToldInOneTimeLine() {
        // given
        account.employs("grace", "MEMBER", "SUPER_ADMIN");
        ConnectedMailbox sales = account.connectChannel("sales", account.admin());
        ConnectedMailbox support = account.connectChannel("support", account.admin());
        String subject = unhook.provider()
                .grant("google", sales.address())
                .path("subject")
                .asText();
        unhook.provider()
                .fault(Map.of(
                        "provider",
                        "google",
                        "endpoint",
                        "POST /google/revoke",
                        "subject",
                        subject,
                        "kind",
                        "status",
                        "status",
                        503,
                        "times",
                        2));
        unhook.wire()
                .write(
                        Topic.CHANNEL_EVENTS.topicName(),
                        sales.id(),
                        Foreign.headers("ChannelRemoved"),
                        "{\"mailbox\": ".getBytes(StandardCharsets.UTF_8));

        // when
        account.remove(sales).expect(204);
        account.remove(support).expect(204);
        account.awaitAccess(sales, "CONFIRMED");
        account.awaitAccess(support, "CONFIRMED");
        unhook.awaitRest(List.of(account.id()));

        // then
        awaitUntilAsserted(() -> assertThat(console.story(sales.id(), false))
                .containsSubsequence(
                        "channel " + sales.id() + " of account " + account.id(),
                        "Google lets us in",
                        "connected by user grace",
                        "removed by user grace",
                        "asked Google to end the grant: not now, so later again (503",
                        "asked Google to end the grant: accepted",
                        "does Google still let us in? no",
                        "CONFIRMED: proven: Google lets us in no more",
                        "disconnection ")
                .contains(
                        "could NOT take ChannelRemoved: not-json",
                        "mailed user grace: \"channel-removed\"",
                        "in one digest with 1 other notice"));
        String story = console.story(sales.id(), false);
        List<String> times = story.lines()
                .filter(line -> line.startsWith("20"))
                .map(line -> line.substring(0, 23))
                .toList();
        assertThat(IntStream.range(1, times.size()))
                .allMatch(i -> times.get(i - 1).compareTo(times.get(i)) <= 0);
        assertThat(story).doesNotContain(sales.address()).contains("s•••@" + account.id() + ".example");
        assertThat(console.story(sales.id(), true)).contains(sales.address());
    }

    @Test
    void ofWhichNobodyEverSpokeIsNotThere() {
        assertThatThrownBy(() -> console.story("no-such-mailbox", false))
                .isInstanceOf(WrongWords.class)
                .hasMessage("no mailbox no-such-mailbox: no topic has an event about it");
    }
}
