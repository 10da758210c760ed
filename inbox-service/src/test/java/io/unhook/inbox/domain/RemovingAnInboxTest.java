package io.unhook.inbox.domain;

import static io.unhook.contracts.Reason.REQUESTED;
import static io.unhook.inbox.domain.AnInbox.ADA;
import static io.unhook.inbox.domain.AnInbox.MAILBOX;
import static io.unhook.inbox.domain.AnInbox.active;
import static io.unhook.inbox.domain.AnInbox.deactivated;
import static io.unhook.inbox.domain.AnInbox.reconnecting;
import static io.unhook.inbox.domain.AnInbox.removed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unhook.contracts.InboxRemoved;
import io.unhook.inbox.domain.InboxState.Removed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class RemovingAnInboxTest {
    @Test
    void aDeactivatedInboxGoesAndTheOthersAreTold() {
        // when
        Decision decision = deactivated().remove(ADA);

        // then
        assertThat(decision.inbox().state()).isEqualTo(new Removed());
        assertThat(decision.inbox().providerAccess()).isEqualTo(ProviderAccess.ENDING);
        assertThat(decision.event()).contains(new InboxRemoved(MAILBOX, 2, ADA, REQUESTED));
    }

    @Test
    void anActiveInboxMustBeDeactivatedFirst() {
        assertThatThrownBy(() -> active().remove(ADA))
                .isInstanceOf(InboxStillActive.class)
                .hasMessageContaining("PUT /inboxes/inbox-1/deactivation");
    }

    @Test
    void whatIsGoneStaysGoneAndNobodyHearsOfItAgain() {
        assertThat(removed().remove(ADA).isNothing()).isTrue();
    }

    @Test
    void aReconnectionThatStillWaitsEndsWithIt() {
        assertThat(reconnecting().remove(ADA).event()).contains(new InboxRemoved(MAILBOX, 3, ADA, REQUESTED));
    }
}
