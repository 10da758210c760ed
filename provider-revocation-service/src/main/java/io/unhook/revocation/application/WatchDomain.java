package io.unhook.revocation.application;

import io.unhook.contracts.Mailbox;
import io.unhook.contracts.mailbox.MailDomain;
import io.unhook.messaging.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** A mailbox lives here from now on: its mail domain is watched, in the caller's transaction, as its last lock. */
@ApplicationScoped
class WatchDomain {
    private final DomainWatches watches;
    private final MoveRules rules;
    private final Ids ids;
    private final Clock clock;

    WatchDomain(DomainWatches watches, MoveRules rules, Ids ids, Clock clock) {
        this.watches = watches;
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
    }

    void of(Mailbox mailbox) {
        if (!MoveRules.movesAsAWhole(mailbox.provider())) return;
        MailDomain.ofAddress(mailbox.address())
                .filter(domain -> !rules.publicMail().has(domain))
                .ifPresent(domain -> watches.begin(ids.next(), mailbox.accountId(), domain, clock.instant()));
    }
}
