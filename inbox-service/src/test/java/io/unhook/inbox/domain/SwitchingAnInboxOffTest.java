package io.unhook.inbox.domain;

import static io.unhook.contracts.Reason.REQUESTED;
import static io.unhook.inbox.domain.AnInbox.COMES;
import static io.unhook.inbox.domain.AnInbox.MAILBOX;
import static io.unhook.inbox.domain.AnInbox.active;
import static io.unhook.inbox.domain.AnInbox.deactivated;
import static io.unhook.stack.testing.mailbox.Situations.ADA;
import static io.unhook.stack.testing.mailbox.Stimuli.CURRENT;
import static io.unhook.stack.testing.mailbox.Stimuli.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.mailbox.ProviderAccess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class SwitchingAnInboxOffTest {
    @Test
    void keepsItsAccessSoThatItCanBeSwitchedOnAgain() {
        // when
        Inbox off = active().deactivate(ADA, REQUESTED).after();

        // then
        assertThat(off.providerAccess()).isEqualTo(ProviderAccess.GRANTED);
        assertThat(off.reactivate(ADA).after()).isEqualTo(active());
    }

    @Test
    void endsWithTheConnectionSoThatTheNextOneIsOn() {
        // given
        Inbox lost = COMES.lost(CURRENT).apply(deactivated()).after();
        Inbox reconnecting = lost.connectAgain(MAILBOX, ADA, LATER).after();

        // when
        Inbox back = COMES.granted(CURRENT, MAILBOX).apply(reconnecting).after();

        // then
        assertThat(back.state()).isEqualTo(InboxState.ACTIVE);
    }
}
