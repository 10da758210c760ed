package io.unhook.revocation.application;

import io.unhook.contracts.Outcome;
import io.unhook.messaging.Ids;
import io.unhook.revocation.application.Grants.UseAt;
import io.unhook.revocation.domain.Disconnection;
import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.Use;
import io.unhook.revocation.domain.UseState;
import io.unhook.revocation.domain.Verdict.Known;
import io.unhook.revocation.domain.braking.Removal;
import io.unhook.revocation.domain.provider.GrantDoor;
import io.unhook.revocation.domain.provider.PasswordDoor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What the end of one use means for its grant. In the caller's transaction. */
@ApplicationScoped
class EndOnGrant {
    private static final Logger LOG = Logger.getLogger(EndOnGrant.class);

    private final Grants grants;
    private final Tokens tokens;
    private final Disconnections disconnections;
    private final BeginRevocation beginRevocation;
    private final Removals removals;
    private final Doors doors;
    private final Tell tell;
    private final Ids ids;
    private final Clock clock;

    EndOnGrant(
            Grants grants,
            Tokens tokens,
            Disconnections disconnections,
            BeginRevocation beginRevocation,
            Removals removals,
            Doors doors,
            Tell tell,
            Ids ids,
            Clock clock) {
        this.grants = grants;
        this.tokens = tokens;
        this.disconnections = disconnections;
        this.beginRevocation = beginRevocation;
        this.removals = removals;
        this.doors = doors;
        this.tell = tell;
        this.ids = ids;
        this.clock = clock;
    }

    /** Once a use: a second time nothing happens, and it says so. */
    boolean end(UseAt at, Removal removal) {
        Grant grant = grants.lock(at.grantId()).orElseThrow();
        if (disconnections.knowsUse(at.use().id())) return false;
        if (at.epoch() == grant.epoch())
            all(grant, List.of(grant.use(at.use().id()).orElseThrow()), removal);
        else endLate(at);
        return true;
    }

    /** Its epoch is over: the access was lost then, and what came after is somebody's new consent. */
    private void endLate(UseAt at) {
        Instant now = clock.instant();
        grants.ended(at.use().id(), now, UseState.Why.ENDED);
        Disconnection open = Disconnection.open(ids.next(), at.use(), at.grantId(), at.epoch(), now);
        tell(open, Optional.of(Known.of(Outcome.ALREADY_INVALID)));
    }

    /** These uses of the grant as it is locked, at once: none of them hears that it is kept for another one that ends too. */
    void all(Grant grant, List<Use> uses, Removal removal) {
        Instant now = clock.instant();
        Grant left = grant;
        for (Use use : uses) left = left.endingUse(use.id(), now);
        grants.save(left);
        Optional<Known> known =
                left.inUse() ? Optional.of(Known.of(Outcome.KEPT_SHARED)) : lastUseEnded(left, uses, now);
        for (Use use : uses) {
            removals.add(use, removal, now);
            Disconnection open = Disconnection.open(ids.next(), use, grant.id(), grant.epoch(), now);
            tell(open, known);
            LOG.infof(
                    "ended use useId=%s grantId=%s epoch=%d disconnectionId=%s",
                    use.id(), grant.id(), grant.epoch(), open.id());
        }
    }

    /** What is known at once; nothing, if a revocation has to find out. */
    private Optional<Known> lastUseEnded(Grant grant, List<Use> ended, Instant now) {
        return switch (doors.of(grant.key().provider())) {
            case PasswordDoor door -> {
                tokens.destroy(grant.id(), grant.epoch());
                grants.save(grant.ended(now));
                yield Optional.of(Known.passwordForgotten(door.byHand(grant.key()), now));
            }
            case GrantDoor _ ->
                switch (grant.state()) {
                    case ENDED -> Optional.of(Known.of(Outcome.ALREADY_INVALID));
                    case ENDING -> Optional.empty();
                    case LIVE -> {
                        beginRevocation.of(grant, ended.getFirst().purpose().accountId());
                        yield Optional.empty();
                    }
                };
        };
    }

    private void tell(Disconnection open, Optional<Known> known) {
        disconnections.add(open);
        known.ifPresent(verdict -> tell.one(open, verdict));
    }
}
