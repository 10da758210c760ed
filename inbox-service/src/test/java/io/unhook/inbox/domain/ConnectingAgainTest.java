package io.unhook.inbox.domain;

import static io.unhook.contracts.MailboxKind.INBOX;
import static io.unhook.contracts.Provider.MICROSOFT;
import static io.unhook.contracts.Provider.OAUTH;
import static io.unhook.inbox.domain.AnInbox.ADA;
import static io.unhook.inbox.domain.AnInbox.MAILBOX;
import static io.unhook.inbox.domain.AnInbox.NOON;
import static io.unhook.inbox.domain.AnInbox.awaitingConsent;
import static io.unhook.inbox.domain.AnInbox.disconnected;
import static io.unhook.inbox.domain.Stimuli.CRM;
import static io.unhook.inbox.domain.Stimuli.CURRENT;
import static io.unhook.inbox.domain.Stimuli.LATER;
import static io.unhook.inbox.domain.Stimuli.at;
import static io.unhook.inbox.domain.Stimuli.granted;
import static io.unhook.inbox.domain.Stimuli.migrated;
import static io.unhook.inbox.domain.Stimuli.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.InboxConnected;
import io.unhook.contracts.InboxReconnected;
import io.unhook.contracts.Mailbox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class ConnectingAgainTest {
    @Test
    void aDisconnectedInboxTakesTheNextConnectionAndTellsNobodyYet() {
        // when
        Decision decision = disconnected().connectAgain(MAILBOX, CRM, LATER);

        // then
        assertThat(decision.inbox().connection()).isEqualTo(new Connection(3, LATER, CRM));
        assertThat(decision.event()).isEmpty();
    }

    @Test
    void whoAskedForItIsToldOfWhenItsAccessIsGranted() {
        // given
        Inbox reconnecting = disconnected().connectAgain(MAILBOX, CRM, LATER).inbox();

        // when
        Decision decision = granted(CURRENT, MAILBOX).apply(reconnecting);

        // then
        assertThat(decision.event()).contains(new InboxReconnected(MAILBOX, 3, CRM));
        assertThat(decision.inbox().granted()).isEqualTo(3);
    }

    @Test
    void aDisconnectedInboxMayComeBackAtAnotherProvider() {
        // given
        Inbox moved = disconnected().connectAgain(at(MICROSOFT), ADA, LATER).inbox();

        // when
        Decision decision = granted(CURRENT, at(MICROSOFT)).apply(moved);

        // then
        assertThat(decision.event()).contains(new InboxReconnected(at(MICROSOFT), 3, ADA));
    }

    @Test
    void countsOnAfterAConnectionThatOnlySomebodyElseKnewOf() {
        // given
        Inbox endedAtNine =
                NewsFromOthers.follow(disconnected(), migrated(9), LATER).inbox();

        // when
        Decision decision = endedAtNine.connectAgain(MAILBOX, ADA, LATER);

        // then
        assertThat(decision.inbox().connection().number()).isEqualTo(10);
    }

    @Test
    void anAddressIsTheSameInCapitals() {
        assertThat(granted(CURRENT, named("Ada@ACME.example"))
                        .apply(awaitingConsent())
                        .event())
                .contains(new InboxConnected(MAILBOX, 1, ADA));
    }

    @Test
    void whoNamesNoIssuerMeansTheOneItIsAt() {
        // given
        Mailbox atKeycloak = new Mailbox(
                INBOX, "inbox-1", "acme", "ada", "ada@acme.example", OAUTH, "https://keycloak.acme.example");
        Inbox waiting = Inbox.awaitingConsent(atKeycloak, Connection.first(ADA, NOON));

        // when, then
        assertThat(granted(CURRENT, at(OAUTH)).apply(waiting).event()).contains(new InboxConnected(atKeycloak, 1, ADA));
        assertThat(granted(CURRENT, at(OAUTH)).apply(waiting).inbox().mailbox()).isEqualTo(atKeycloak);
    }
}
