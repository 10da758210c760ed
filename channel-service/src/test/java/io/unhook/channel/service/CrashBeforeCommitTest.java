package io.unhook.channel.service;

import static io.unhook.channel.service.Infrastructure.channels;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.channel.application.FollowOthers;
import io.unhook.contracts.Actor;
import io.unhook.contracts.ChannelRemoved;
import io.unhook.contracts.Reason;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Row 1 of the crash table in docs/delivery.md: nothing happened, and whoever said it may say it again. */
@QuarkusTest
@Tag("service")
class CrashBeforeCommitTest {
    @Inject
    FollowOthers followOthers;

    @Test
    void leavesNothingBehindAndTheChannelCanStillBeRemoved() {
        // given
        String ada = somebody();
        String id = channels.awaitingConsent(ada);
        var removal = new ChannelRemoved(channels.mailbox(id, ada), 1, Actor.user(ada), Reason.REQUESTED);

        // when
        QuarkusTransaction.begin();
        followOthers.heard(removal, Instant.now());
        QuarkusTransaction.rollback();

        // then
        assertThat(channels.stateOf(ada, id)).isEqualTo("AWAITING_CONSENT");
        channels.remove(ada, id).statusCode(204);
        await().untilAsserted(() -> assertThat(channels.toldAbout(id)).containsExactly(removal));
    }
}
