package io.unhook.contracts.mailbox;

import static io.unhook.contracts.Provider.MICROSOFT;
import static io.unhook.contracts.Provider.OAUTH;
import static io.unhook.contracts.mailbox.AMailbox.ADA;
import static io.unhook.contracts.mailbox.AMailbox.CRM;
import static io.unhook.contracts.mailbox.AMailbox.LATER;
import static io.unhook.contracts.mailbox.AMailbox.MAILBOX;
import static io.unhook.contracts.mailbox.AMailbox.NOON;
import static io.unhook.contracts.mailbox.AMailbox.at;
import static io.unhook.contracts.mailbox.AMailbox.awaitingConsent;
import static io.unhook.contracts.mailbox.AMailbox.disconnected;
import static io.unhook.contracts.mailbox.AMailbox.granted;
import static io.unhook.contracts.mailbox.AMailbox.hears;
import static io.unhook.contracts.mailbox.AMailbox.removed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Provider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class ConnectingAgainTest {
    @Test
    void aDisconnectedMailboxTakesTheNextConnectionAndTellsNobodyYet() {
        // when
        var decision = disconnected().connectAgain(MAILBOX, CRM, LATER);

        // then
        assertThat(decision.after().connection()).isEqualTo(new Connection(2, LATER, CRM));
        assertThat(decision.event()).isEmpty();
    }

    @Test
    void whoAskedForItIsToldOfWhenItsAccessIsGranted() {
        // given
        KeptMailbox reconnecting =
                disconnected().connectAgain(MAILBOX, CRM, LATER).after();

        // when
        var decision = hears(reconnecting, granted(MAILBOX, 2));

        // then
        assertThat(decision.event()).contains(new Told.Reconnected(MAILBOX, 2, CRM));
        assertThat(decision.after().granted()).isEqualTo(2);
    }

    @Test
    void aDisconnectedMailboxMayComeBackAtAnotherProvider() {
        // given
        Mailbox there = at(MICROSOFT, null);
        KeptMailbox moved = disconnected().connectAgain(there, ADA, LATER).after();

        // when, then
        assertThat(hears(moved, granted(there, 2)).event()).contains(new Told.Reconnected(there, 2, ADA));
    }

    @Test
    void countsOnAfterAConnectionThatOnlySomebodyElseKnewOf() {
        // given
        KeptMailbox endedAtNine =
                NewsFromOthers.migrated(disconnected(), 9, LATER).after();

        // when
        var decision = endedAtNine.connectAgain(MAILBOX, ADA, LATER);

        // then
        assertThat(decision.after().connection().number()).isEqualTo(10);
    }

    @Test
    void whatIsRemovedDoesNotComeBack() {
        assertThatThrownBy(() -> removed().connectAgain(MAILBOX, ADA, LATER)).isInstanceOf(MailboxNotConnected.class);
    }

    @Test
    void anAddressIsTheSameInCapitals() {
        // given
        Mailbox shouted =
                new Mailbox(MailboxKind.INBOX, "mailbox-1", "acme", "ada", "Ada@ACME.example", Provider.GOOGLE);

        // when, then
        assertThat(hears(awaitingConsent(), granted(shouted, 1)).event()).contains(new Told.Connected(MAILBOX, 1, ADA));
    }

    @Test
    void whoNamesNoIssuerMeansTheOneItIsAt() {
        // given
        Mailbox atKeycloak = at(OAUTH, "https://keycloak.acme.example");
        KeptMailbox waiting = KeptMailbox.awaitingConsent(atKeycloak, Connection.first(ADA, NOON));

        // when
        var decision = hears(waiting, granted(at(OAUTH, null), 1));

        // then
        assertThat(decision.event()).contains(new Told.Connected(atKeycloak, 1, ADA));
        assertThat(decision.after().mailbox()).isEqualTo(atKeycloak);
    }
}
