package io.unhook.revocation.application;

import io.unhook.contracts.AccessLost;
import io.unhook.contracts.Actor;
import io.unhook.contracts.Mailbox;
import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.Use;
import io.unhook.revocation.domain.braking.Removal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Whoever gave a consent takes it back: everything that lives on it ends at once, and each mailbox hears that its access is lost.
 *
 * <p>Only while no other account lives on it too: then it is for the person to end at the provider's own page. Saying it again
 * changes nothing.
 */
@ApplicationScoped
public class EndGrant {
    private static final Logger LOG = Logger.getLogger(EndGrant.class);

    private final Grants grants;
    private final Tokens tokens;
    private final Mailboxes mailboxes;
    private final EndOnGrant endOnGrant;
    private final TellLost tellLost;
    private final Doors doors;
    private final InTransaction transaction;

    EndGrant(
            Grants grants,
            Tokens tokens,
            Mailboxes mailboxes,
            EndOnGrant endOnGrant,
            TellLost tellLost,
            Doors doors,
            InTransaction transaction) {
        this.grants = grants;
        this.tokens = tokens;
        this.mailboxes = mailboxes;
        this.endOnGrant = endOnGrant;
        this.tellLost = tellLost;
        this.doors = doors;
        this.transaction = transaction;
    }

    public void askedBy(Asker asker, Actor by, String grantId) {
        boolean ended = false;
        while (!ended) ended = transaction.get(() -> end(asker, Removal.by(by), grantId));
    }

    /** Mailboxes before the grant, as everybody does; false if another one came onto it meanwhile. */
    private boolean end(Asker asker, Removal removal, String grantId) {
        Grant seen = grants.byId(grantId).orElseThrow(() -> new Refusal.NotFound("grant"));
        check(asker, seen);
        List<Mailbox> locked = mailboxesOn(seen);
        locked.forEach(mailboxes::lock);
        Grant grant = grants.lock(grantId).orElseThrow();
        if (!locked.containsAll(mailboxesOn(grant))) return false;
        check(asker, grant);
        endAll(grant, living(grant).toList(), removal);
        return true;
    }

    private void check(Asker asker, Grant grant) {
        if (grant.uses().stream().noneMatch(use -> asker.belongsTo(use.purpose().accountId())))
            throw new Refusal.NotFound("grant");
        boolean theirs = tokens.giversOf(grant.id(), grant.epoch()).stream().anyMatch(asker::mayActFor)
                || grant.uses().stream()
                        .anyMatch(use -> asker.isServiceOf(use.purpose().accountId()));
        if (!theirs) throw new Refusal.NotYours("grant");
        List<String> accounts =
                living(grant).map(use -> use.purpose().accountId()).distinct().toList();
        if (accounts.size() > 1 || accounts.stream().anyMatch(account -> !asker.belongsTo(account)))
            throw new Refusal.GrantSharedWithAnotherAccount(
                    doors.of(grant.key().provider()).byHand(grant.key()).url());
    }

    private void endAll(Grant grant, List<Use> uses, Removal removal) {
        if (uses.isEmpty()) return;
        uses.forEach(use -> tellLost.of(use, AccessLost.ENDED_BY_REQUEST));
        endOnGrant.all(grant, uses, removal);
        LOG.infof("grant ended by request grantId=%s epoch=%d uses=%d", grant.id(), grant.epoch(), uses.size());
    }

    private static Stream<Use> living(Grant grant) {
        return grant.uses().stream().filter(Use::alive);
    }

    private static List<Mailbox> mailboxesOn(Grant grant) {
        return living(grant)
                .flatMap(use -> switch (use.purpose()) {
                    case OfMailbox of -> Stream.of(of.mailbox());
                    case OfFeature _ -> Stream.empty();
                })
                .distinct()
                .sorted(Comparator.comparing(Mailbox::accountId)
                        .thenComparing(Mailbox::kind)
                        .thenComparing(Mailbox::id))
                .toList();
    }
}
