package io.unhook.inbox.service;

import static io.unhook.inbox.service.Api.inboxes;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Actor;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Reason;
import io.unhook.inbox.application.RemoveInbox;
import io.unhook.messaging.mailbox.Asker;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Row 1 of the crash table in docs/delivery.md: nothing happened, and the caller may repeat. */
@QuarkusTest
@Tag("service")
class CrashBeforeCommitTest {
    @Inject
    RemoveInbox removeInbox;

    @Test
    void leavesNothingBehindAndTheCallerAsksAgain() {
        // given
        String ada = somebody();
        String id = inboxes.awaitingConsent(ada);

        // when
        QuarkusTransaction.begin();
        removeInbox.askedBy(new AskerNamed(ada), id);
        QuarkusTransaction.rollback();

        // then
        assertThat(inboxes.stateOf(ada, id)).isEqualTo("AWAITING_CONSENT");
        inboxes.remove(ada, id).statusCode(204);
        await().untilAsserted(() -> assertThat(inboxes.toldAbout(id))
                .containsExactly(new InboxRemoved(inboxes.mailbox(id, ada), 1, Actor.user(ada), Reason.REQUESTED)));
    }

    private record AskerNamed(String user) implements Asker {
        @Override
        public Actor actor() {
            return Actor.user(user);
        }

        @Override
        public boolean belongsTo(String accountId) {
            return true;
        }

        @Override
        public boolean mayActFor(Mailbox mailbox) {
            return true;
        }
    }
}
