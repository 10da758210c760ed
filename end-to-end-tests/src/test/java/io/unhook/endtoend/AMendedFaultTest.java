package io.unhook.endtoend;

import static io.unhook.endtoend.Patiently.awaitUntilAsserted;
import static io.unhook.stack.Service.INBOX;
import static io.unhook.stack.Service.NOTIFICATION;
import static io.unhook.stack.Service.REVOCATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.Topic;
import io.unhook.endtoend.judge.Finding;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A release of provider-revocation-service cannot take removals; the next one can, and what was kept is given back to it. */
@EndToEnd
@Tag("slow")
class AMendedFaultTest {
    private static final String GROUP = REVOCATION.module();

    private final Unhook unhook;
    private final Console console;
    private boolean mended;

    AMendedFaultTest(Unhook unhook) {
        this.unhook = unhook;
        this.console = new Console(unhook);
    }

    @AfterEach
    void whatShipsRunsAgain() {
        if (!mended) unhook.startAgain(REVOCATION);
    }

    @Test
    void theRedrivenRemovalHasItsEffectOnceAndNobodyElseHearsOfIt() {
        // given
        var scene = new RemovalScene(unhook, "mended");
        unhook.startAgain(REVOCATION, Unhook.mutant("ending-fails"));
        scene.remove().expect(204);
        scene.awaitRemovals(1);
        String id = Wire.header(scene.removals().getFirst(), "ce_id");
        awaitUntilAsserted(
                () -> assertThat(console.deadLetters("list", "--group", GROUP)).contains(id, "handler-failed", "kept"));
        assertThat(scene.revokeCalls()).isEmpty();

        // when it is given back too early
        console.deadLetters("redrive", id, "--group", GROUP);
        awaitUntilAsserted(() -> assertThat(console.deadLetters("list", "--group", GROUP))
                .contains("failed again", "redrives before: 1"));

        // when the fault is mended
        unhook.startAgain(REVOCATION);
        mended = true;
        assertThat(scene.revokeCalls()).isEmpty();
        assertThat(console.deadLetters("redrive", id, "--group", GROUP))
                .contains("Gave 1 back to " + GROUP + " and to nobody else; left 1 alone.");

        // then
        scene.account().awaitAccess(scene.inbox(), "CONFIRMED");
        awaitUntilAsserted(() -> assertThat(scene.mails()).hasSize(1));
        assertThat(console.deadLetters("redrive", id, "--group", GROUP)).contains("Gave 0 back", "taken");
        unhook.awaitRest(List.of(scene.account().id()));
        assertThat(scene.revokeCalls()).hasSize(1);
        assertThat(scene.mails()).hasSize(1);
        assertThat(scene.removals()).hasSize(1);
        for (var other : List.of(INBOX, NOTIFICATION))
            assertThat(unhook.wire().read(Topic.retry(Topic.INBOX_EVENTS.topicName(), other.module()), _ -> true))
                    .isEmpty();
        assertThat(unhook.judge().findings(List.of(scene.account().id())))
                .extracting(Finding::check)
                .containsExactly("dead letter", "dead letter");
    }
}
