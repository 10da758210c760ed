package io.unhook.revocation.application;

import io.unhook.contracts.Mailbox;
import io.unhook.messaging.Ids;
import io.unhook.revocation.application.Grants.UseAt;
import io.unhook.revocation.domain.Disconnection;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.Verdict.Known;
import io.unhook.revocation.domain.braking.Removal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Ends uses: a mailbox's by an ending event, a feature's by request. It calls nobody: what must end at the provider becomes due
 * work in the same transaction. Saying it again changes nothing.
 */
@ApplicationScoped
public class EndUse {
    private static final Logger LOG = Logger.getLogger(EndUse.class);

    private final Grants grants;
    private final Mailboxes mailboxes;
    private final Disconnections disconnections;
    private final EndOnGrant endOnGrant;
    private final EndConsent endConsent;
    private final Tell tell;
    private final Ids ids;
    private final Clock clock;

    EndUse(
            Grants grants,
            Mailboxes mailboxes,
            Disconnections disconnections,
            EndOnGrant endOnGrant,
            EndConsent endConsent,
            Tell tell,
            Ids ids,
            Clock clock) {
        this.grants = grants;
        this.mailboxes = mailboxes;
        this.disconnections = disconnections;
        this.endOnGrant = endOnGrant;
        this.endConsent = endConsent;
        this.tell = tell;
        this.ids = ids;
        this.clock = clock;
    }

    /** This connection of the mailbox and all before it, whatever was heard before or comes after. */
    @Transactional
    public void ofMailbox(Mailbox mailbox, int connection, Removal removal) {
        mailboxes.lock(mailbox);
        mailboxes.endedThrough(mailbox, connection);
        endConsent.mailboxRemoved(mailbox, consent -> EndConsent.connectionOf(consent) <= connection);
        boolean ended = end(usesOf(mailbox, at -> connectionOf(at) <= connection), removal);
        if (!ended && !disconnections.knows(mailbox, connection)) noGrantKnown(mailbox, connection);
    }

    /** The emitter counts no connections: the newest one that began before it happened, and all before that. */
    @Transactional
    public void ofMailbox(Mailbox mailbox, Instant happened, Removal removal) {
        mailboxes.lock(mailbox);
        mailboxes.endedBefore(mailbox, happened);
        endConsent.mailboxRemoved(mailbox, consent -> consent.begunAt().isBefore(happened));
        List<UseAt> meant = usesOf(mailbox, at -> at.use().connectedAt().isBefore(happened));
        end(meant, removal);
        if (meant.isEmpty() && !disconnections.knows(mailbox, null)) noGrantKnown(mailbox, null);
    }

    /** The mailbox's owner cannot take this access. */
    @Transactional
    public void declined(Mailbox mailbox, String useId) {
        mailboxes.lock(mailbox);
        end(usesOf(mailbox, at -> at.use().id().equals(useId)), Removal.none());
    }

    @Transactional
    public void ofFeature(Asker asker, String useId) {
        UseAt at = grants.use(useId)
                .filter(found -> asker.belongsTo(found.use().purpose().accountId()))
                .orElseThrow(() -> new Refusal.NotFound("use"));
        switch (at.use().purpose()) {
            case OfMailbox _ -> throw new Refusal.RemoveTheMailbox();
            case OfFeature _ -> end(List.of(at), Removal.by(null));
        }
    }

    /** In order of their grants, so that two events never wait for each other. */
    private List<UseAt> usesOf(Mailbox mailbox, Predicate<UseAt> which) {
        return grants.usesOf(mailbox).stream()
                .filter(which)
                .sorted(Comparator.comparing(UseAt::grantId))
                .toList();
    }

    /** True if any of them had not ended before. */
    private boolean end(List<UseAt> uses, Removal removal) {
        boolean any = false;
        for (UseAt at : uses) any |= endOnGrant.end(at, removal);
        return any;
    }

    private void noGrantKnown(Mailbox mailbox, Integer connection) {
        Disconnection open =
                Disconnection.noGrantKnown(ids.next(), new OfMailbox(mailbox, connection), clock.instant());
        disconnections.add(open);
        tell.one(open, Known.noGrantKnown(clock.instant()));
        LOG.infof("ended a mailbox of which no grant is known disconnectionId=%s connection=%s", open.id(), connection);
    }

    private static int connectionOf(UseAt at) {
        return switch (at.use().purpose()) {
            case OfMailbox of -> of.connection();
            case OfFeature _ -> throw new IllegalStateException("a feature has no connection");
        };
    }
}
