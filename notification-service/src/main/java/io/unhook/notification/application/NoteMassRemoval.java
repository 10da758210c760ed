package io.unhook.notification.application;

import io.unhook.contracts.Actor;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MassRemovalHeld;
import io.unhook.notification.domain.HeldRemovals;
import io.unhook.notification.domain.IncidentKey;
import io.unhook.notification.domain.IncidentKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** So much was removed at once that it waits for a yes: whoever can give it is told, once a hold. */
@ApplicationScoped
public class NoteMassRemoval {
    private final KnowMailbox know;
    private final OpenIncident open;

    NoteMassRemoval(KnowMailbox know, OpenIncident open) {
        this.know = know;
        this.open = open;
    }

    public void of(MassRemovalHeld event, Instant at) {
        Mailbox hold = HeldRemovals.inPlaceOfAMailbox(event.accountId(), event.holdId());
        var key = new IncidentKey(
                know.lock(hold).key(), IncidentKey.UNKNOWN_CONNECTION, IncidentKind.MASS_REMOVAL_HELD, 1);
        String cause = HeldRemovals.of(event).cause();
        open.by(key, new OpenIncident.Fact(hold, oneActor(event), null, cause, at));
    }

    /** Nobody, where it was more than one, or nobody said. */
    private static Actor oneActor(MassRemovalHeld event) {
        boolean one = event.actors() != null && event.actors().size() == 1;
        return one ? event.actors().getFirst() : null;
    }
}
