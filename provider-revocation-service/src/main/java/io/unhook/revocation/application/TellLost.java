package io.unhook.revocation.application;

import io.unhook.contracts.AccessLost;
import io.unhook.messaging.outbox.Outbox;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import io.unhook.revocation.domain.Use;
import jakarta.enterprise.context.ApplicationScoped;

/** A use lost its access without its mailbox having been removed. In the caller's transaction. */
@ApplicationScoped
class TellLost {
    private final Outbox outbox;

    TellLost(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A feature's end is its product's own business: it shows when a credential is asked for. */
    void of(Use use, String cause) {
        switch (use.purpose()) {
            case OfMailbox of -> outbox.publish(new AccessLost(of.mailbox(), of.connection(), cause));
            case OfFeature _ -> {}
        }
    }
}
