package io.unhook.revocation.application;

import io.unhook.contracts.AccessGranted;
import io.unhook.messaging.Ids;
import io.unhook.messaging.outbox.Outbox;
import io.unhook.revocation.application.Grants.UseAt;
import io.unhook.revocation.application.ProvenGrant.ByWord;
import io.unhook.revocation.application.RegisterGrant.Registered;
import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.Token;
import io.unhook.revocation.domain.Use;
import io.unhook.revocation.domain.UseState.Live;
import io.unhook.revocation.domain.UseState.Why;
import io.unhook.revocation.domain.braking.Removal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/** Stores the token, attaches the use and tells it: all of it in the caller's transaction, or nothing. */
@ApplicationScoped
class AttachUse {
    private static final Logger LOG = Logger.getLogger(AttachUse.class);

    private final Grants grants;
    private final Mailboxes mailboxes;
    private final KeepToken keepToken;
    private final WithdrawRevocation withdraw;
    private final EndOnGrant endOnGrant;
    private final WatchDomain watchDomain;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    AttachUse(
            Grants grants,
            Mailboxes mailboxes,
            KeepToken keepToken,
            WithdrawRevocation withdraw,
            EndOnGrant endOnGrant,
            WatchDomain watchDomain,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.grants = grants;
        this.mailboxes = mailboxes;
        this.keepToken = keepToken;
        this.withdraw = withdraw;
        this.endOnGrant = endOnGrant;
        this.watchDomain = watchDomain;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Empty if the grant has changed since it was proven. */
    Optional<Registered> to(ProvenGrant proven, NewUse wanted) {
        return switch (wanted.purpose()) {
            case OfMailbox of -> mailbox(proven, wanted, of);
            case OfFeature of -> feature(proven, wanted, of);
        };
    }

    private Optional<Registered> mailbox(ProvenGrant proven, NewUse wanted, OfMailbox of) {
        if (!(proven instanceof ByWord)
                && !proven.address().equalsIgnoreCase(of.mailbox().address()))
            throw new Refusal.TokenOfAnotherMailbox();
        Mailboxes.Known known = mailboxes.lock(of.mailbox());
        List<UseAt> earlier = grants.usesOf(of.mailbox());
        Grant grant = lock(proven, earlier);
        if (changedSince(proven, grant)) return Optional.empty();
        Optional<UseAt> same =
                at(earlier, of.connection()).filter(at -> at.use().alive());
        if (same.isPresent()) return Optional.of(again(grant, same.get(), proven, wanted));
        Registered registered = begin(withoutLost(grant, earlier, of.connection()), proven, wanted);
        endEarlier(of, earlier);
        tellOrEnd(of, known, registered, wanted);
        watchDomain.of(of.mailbox());
        return Optional.of(registered);
    }

    private Optional<Registered> feature(ProvenGrant proven, NewUse wanted, OfFeature of) {
        Grant grant = lock(proven, List.of());
        if (changedSince(proven, grant)) return Optional.empty();
        return grants.useOf(of)
                .map(same -> again(grant, same, proven, wanted))
                .or(() -> Optional.of(begin(grant, proven, wanted)));
    }

    /** All grants that this touches, in order of their ids, as everybody does. */
    private Grant lock(ProvenGrant proven, List<UseAt> earlier) {
        String target = grants.idOf(proven.key(), ids.next(), proven.address());
        TreeSet<String> all = new TreeSet<>(List.of(target));
        earlier.forEach(at -> all.add(at.grantId()));
        all.forEach(grants::lock);
        return grants.lock(target).orElseThrow();
    }

    private static boolean changedSince(ProvenGrant proven, Grant grant) {
        return !(proven instanceof ByWord) && grant.changedAt().isAfter(proven.at());
    }

    private Registered again(Grant grant, UseAt same, ProvenGrant proven, NewUse wanted) {
        if (!same.grantId().equals(grant.id())) throw new Refusal.UseOnAnotherGrant();
        Token token = keepToken.of(proven, grant, wanted);
        Use use = grant.use(same.use().id()).orElseThrow().renewedWith(token);
        grants.save(grant.holding(token).with(use));
        return new Registered(grant.id(), grant.epoch(), use.id(), use.scopes(), false);
    }

    private Registered begin(Grant found, ProvenGrant proven, NewUse wanted) {
        Instant now = clock.instant();
        Grant grant = free(found, wanted).opened(now);
        grants.save(grant);
        Token token = keepToken.of(proven, grant, wanted);
        Use use = new Use(
                ids.next(),
                wanted.purpose(),
                token.id(),
                token.scopes(),
                wanted.connectedAt().orElse(now),
                Optional.empty(),
                new Live());
        grants.save(grant.holding(token).with(use));
        LOG.infof(
                "use began useId=%s grantId=%s epoch=%d provider=%s",
                use.id(), grant.id(), grant.epoch(), grant.key().provider());
        return new Registered(grant.id(), grant.epoch(), use.id(), use.scopes(), true);
    }

    /** Nothing is being ended on it any more. */
    private Grant free(Grant found, NewUse wanted) {
        if (wanted.consentedAnew()) return withdraw.supersededBy(found);
        withdraw.onBehalfOf(found);
        return found;
    }

    /** A use for connection n ends those of lower connections, now and whenever one is registered late. */
    private void endEarlier(OfMailbox of, List<UseAt> earlier) {
        mailboxes.endedThrough(of.mailbox(), of.connection() - 1);
        earlier.stream()
                .filter(at -> connectionOf(at) < of.connection())
                .forEach(at -> endOnGrant.end(at, Removal.none()));
    }

    /** The end of this connection came before its beginning: then it ends at once, for real, and nobody is told it began. */
    private void tellOrEnd(OfMailbox of, Mailboxes.Known known, Registered registered, NewUse wanted) {
        Instant connectedAt = wanted.connectedAt().orElse(clock.instant());
        if (known.hasEnded(of.connection(), connectedAt))
            endOnGrant.end(grants.use(registered.useId()).orElseThrow(), Removal.none());
        else outbox.publish(new AccessGranted(of.mailbox(), of.connection(), registered.useId(), sorted(registered)));
    }

    /** The same connection was registered before and lost its access: this use takes its place. */
    private Grant withoutLost(Grant grant, List<UseAt> earlier, int connection) {
        Optional<UseAt> lost = at(earlier, connection).filter(at -> at.use().lost());
        if (lost.isEmpty()) return grant;
        grants.ended(lost.get().use().id(), clock.instant(), Why.REPLACED);
        return grants.lock(grant.id()).orElseThrow();
    }

    private static List<String> sorted(Registered registered) {
        return registered.scopes().stream().sorted().toList();
    }

    private static Optional<UseAt> at(List<UseAt> uses, int connection) {
        return uses.stream().filter(at -> connectionOf(at) == connection).reduce((_, newer) -> newer);
    }

    private static int connectionOf(UseAt at) {
        return ((OfMailbox) at.use().purpose()).connection();
    }
}
