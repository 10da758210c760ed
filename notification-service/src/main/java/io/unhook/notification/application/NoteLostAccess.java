package io.unhook.notification.application;

import io.unhook.contracts.AccessLost;
import io.unhook.contracts.Mailbox;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.IncidentKey;
import io.unhook.notification.domain.IncidentKind;
import io.unhook.notification.domain.MailboxKey;
import io.unhook.notification.persistence.Incidents;
import io.unhook.notification.persistence.Mailboxes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Access was lost at the provider. Two services tell of it, so it is heard twice and is one incident. */
@ApplicationScoped
public class NoteLostAccess {
    private final KnowMailbox know;
    private final Mailboxes mailboxes;
    private final Incidents incidents;
    private final OpenIncident open;

    NoteLostAccess(KnowMailbox know, Mailboxes mailboxes, Incidents incidents, OpenIncident open) {
        this.know = know;
        this.mailboxes = mailboxes;
        this.incidents = incidents;
        this.open = open;
    }

    public void of(Mailbox mailbox, int connection, String cause, Instant at) {
        MailboxKey key = know.lock(mailbox).key();
        var fact = new OpenIncident.Fact(mailbox, null, null, cause, at);
        if (isOver(key, connection)) return;
        open.by(new IncidentKey(key, connection, IncidentKind.ACCESS_LOST, 1), fact);
        if (AccessLost.ENDED_BY_REQUEST.equals(cause))
            open.by(new IncidentKey(key, connection, IncidentKind.TAKEN_BACK, 1), fact);
    }

    /** Nobody misses the access of a connection that was removed or replaced. */
    private boolean isOver(MailboxKey key, int connection) {
        return mailboxes.hasLaterConnection(key, connection)
                || incidents.of(key).stream().anyMatch(incident -> ended(incident, connection));
    }

    private static boolean ended(Incident incident, int connection) {
        int removed = incident.key().connection();
        return incident.key().kind().ends() && (removed >= connection || removed == IncidentKey.UNKNOWN_CONNECTION);
    }
}
