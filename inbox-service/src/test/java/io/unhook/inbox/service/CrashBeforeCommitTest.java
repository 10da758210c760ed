package io.unhook.inbox.service;

import static io.unhook.inbox.service.Api.awaitingConsent;
import static io.unhook.inbox.service.Api.mailbox;
import static io.unhook.inbox.service.Api.remove;
import static io.unhook.inbox.service.Api.somebody;
import static io.unhook.inbox.service.Api.stateOf;
import static io.unhook.inbox.service.Topics.toldAbout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Actor;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Reason;
import io.unhook.inbox.application.Asker;
import io.unhook.inbox.application.RemoveInbox;
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
        String id = awaitingConsent(ada);

        // when
        QuarkusTransaction.begin();
        removeInbox.askedBy(new AskerNamed(ada), id);
        QuarkusTransaction.rollback();

        // then
        assertThat(stateOf(ada, id)).isEqualTo("AWAITING_CONSENT");
        remove(ada, id).statusCode(204);
        await().untilAsserted(() -> assertThat(toldAbout(id))
                .containsExactly(new InboxRemoved(mailbox(id, ada), 1, Actor.user(ada), Reason.REQUESTED)));
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
