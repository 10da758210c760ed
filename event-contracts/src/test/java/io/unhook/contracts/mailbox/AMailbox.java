package io.unhook.contracts.mailbox;

import io.unhook.contracts.AccessEvent;
import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.Actor;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Provider;
import java.time.Instant;
import java.util.List;

/** Ada's mailbox at Google, as far as its story has come. */
final class AMailbox {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Instant LATER = NOON.plusSeconds(60);
    static final Actor ADA = Actor.user("ada");
    static final Actor CRM = Actor.service("crm");
    static final Mailbox MAILBOX = at(Provider.GOOGLE, null);

    private AMailbox() {}

    static Mailbox at(Provider provider, String issuer) {
        return new Mailbox(MailboxKind.INBOX, "mailbox-1", "acme", "ada", "ada@acme.example", provider, issuer);
    }

    static KeptMailbox awaitingConsent() {
        return KeptMailbox.awaitingConsent(MAILBOX, Connection.first(ADA, NOON));
    }

    static KeptMailbox connected() {
        return hears(awaitingConsent(), granted(MAILBOX, 1)).after();
    }

    static KeptMailbox disconnected() {
        return hears(connected(), new AccessLost(MAILBOX, 1, "invalid_grant")).after();
    }

    static KeptMailbox removed() {
        return connected().remove(ADA).after();
    }

    static AccessGranted granted(Mailbox to, int connection) {
        return new AccessGranted(to, connection, "use-1", List.of());
    }

    static Decision<KeptMailbox, Told> hears(KeptMailbox kept, AccessEvent news) {
        return AccessNews.heard(kept, news, Actor.system("keeper"));
    }
}
