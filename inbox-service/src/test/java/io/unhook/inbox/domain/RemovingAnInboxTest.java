package io.unhook.inbox.domain;

import static io.unhook.contracts.Reason.REQUESTED;
import static io.unhook.inbox.domain.AnInbox.MAILBOX;
import static io.unhook.inbox.domain.AnInbox.active;
import static io.unhook.inbox.domain.AnInbox.deactivated;
import static io.unhook.inbox.domain.AnInbox.reconnecting;
import static io.unhook.inbox.domain.AnInbox.removed;
import static io.unhook.stack.testing.mailbox.Situations.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.mailbox.ProviderAccess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class RemovingAnInboxTest {
    @Test
    void aDeactivatedInboxGoesAndTheOthersAreTold() {
        // when
        var decision = deactivated().remove(ADA);

        // then
        assertThat(decision.after().state()).isEqualTo(InboxState.REMOVED);
        assertThat(decision.after().providerAccess()).isEqualTo(ProviderAccess.ENDING);
        assertThat(decision.event()).contains(new InboxRemoved(MAILBOX, 2, ADA, REQUESTED));
    }

    @Test
    void anActiveInboxMustBeDeactivatedFirst() {
        assertThatThrownBy(() -> active().remove(ADA)).isInstanceOf(InboxStillActive.class);
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
