package io.unhook.revocation.domain.consent;

import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Provider;
import io.unhook.contracts.RefusalCause;
import io.unhook.revocation.domain.Purpose;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import io.unhook.revocation.domain.consent.Consent.Wanted;
import io.unhook.revocation.domain.consent.ConsentState.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Ada is asked for her inbox at noon, in whatever state the consent has come to. */
final class Asked {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Instant ONE = NOON.plus(Duration.ofHours(1));
    static final Instant TEN_PAST = NOON.plus(Duration.ofMinutes(10));
    static final Instant LEASE = NOON.plusSeconds(120);
    static final Mailbox INBOX =
            new Mailbox(MailboxKind.INBOX, "i", "acme", "ada", "ada@acme.example", Provider.GOOGLE, null);

    private Asked() {}

    static Consent waiting() {
        return consent(new OfMailbox(INBOX, 3));
    }

    static Consent exchanging() {
        return waiting().returned(NOON, LEASE).orElseThrow();
    }

    static Consent answered() {
        return exchanging().answered(TEN_PAST);
    }

    static Consent paused() {
        return exchanging().paused(NOON.plusSeconds(2), TEN_PAST);
    }

    static Consent granted() {
        return exchanging().granted(NOON, "use");
    }

    static Consent refused() {
        return waiting().refused(NOON, RefusalCause.LAPSED, Set.of());
    }

    static Consent consent(Purpose purpose) {
        return new Consent(
                "c",
                purpose,
                Optional.empty(),
                "google",
                new Wanted(Set.of("mail", "calendar"), Set.of("mail")),
                "https://crm.example/app",
                "en",
                NOON,
                1,
                new Waiting(ONE));
    }
}
