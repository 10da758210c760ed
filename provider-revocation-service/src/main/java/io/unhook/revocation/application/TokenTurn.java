package io.unhook.revocation.application;

import io.unhook.messaging.Ids;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.application.Tokens.Access;
import io.unhook.revocation.application.Tokens.Doing;
import io.unhook.revocation.application.Tokens.Lease;
import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.Token;
import io.unhook.revocation.domain.provider.RefreshAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer.NeedsSignIn;
import io.unhook.revocation.domain.provider.RefreshAnswer.NoAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer.NotNow;
import io.unhook.revocation.domain.provider.RefreshAnswer.OurFault;
import io.unhook.revocation.domain.provider.RefreshAnswer.Refreshed;
import io.unhook.revocation.domain.provider.RefreshAnswer.TokenDead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * One caller at a time uses a token at its provider: lease, call, store.
 *
 * <p><b>Promise.</b> What the provider answered is stored before anything else happens. A crash between call and store leaves
 * a lease that ends by itself; at a provider that rotates, the token is uncertain from then on.
 */
@ApplicationScoped
class TokenTurn {
    private static final Logger LOG = Logger.getLogger(TokenTurn.class);

    private final Grants grants;
    private final Tokens tokens;
    private final AskProvider ask;
    private final Doors doors;
    private final TellLost tellLost;
    private final Checks checks;
    private final CheckTimes checkTimes;
    private final InTransaction transaction;
    private final RevocationSettings settings;
    private final Ids ids;
    private final Clock clock;

    TokenTurn(
            Grants grants,
            Tokens tokens,
            AskProvider ask,
            Doors doors,
            TellLost tellLost,
            Checks checks,
            CheckTimes checkTimes,
            InTransaction transaction,
            RevocationSettings settings,
            Ids ids,
            Clock clock) {
        this.grants = grants;
        this.tokens = tokens;
        this.ask = ask;
        this.doors = doors;
        this.tellLost = tellLost;
        this.checks = checks;
        this.checkTimes = checkTimes;
        this.transaction = transaction;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** What one turn brought: nothing at all if somebody else has the token, no result if the answer came too late. */
    record Turn<T>(Optional<RefreshAnswer> answer, Optional<T> result) {}

    /** The grant as the answer left it. */
    record Stored(Grant grant, RefreshAnswer answer) {}

    /** Refreshes once, stores, and goes on with {@code then} in the same transaction, the grant still locked. */
    <T> Turn<T> refresh(String tokenId, Function<Stored, T> then) {
        return transaction
                .get(() -> lend(tokenId, Doing.REFRESH))
                .map(lease -> refresh(lease, then))
                .orElseGet(() -> new Turn<>(Optional.empty(), Optional.empty()));
    }

    /** The same for somebody who has the lease already. */
    <T> Turn<T> refresh(Lease lease, Function<Stored, T> then) {
        RefreshAnswer answer = ask.refresh(lease.key(), lease.token());
        return transaction.get(() -> store(lease, answer, then));
    }

    /** In the caller's transaction; where the grant is locked too, after it. Empty while somebody else has it. */
    Optional<Lease> lend(String tokenId, Doing what) {
        Instant now = clock.instant();
        Instant until = now.plus(settings.timing().tokenLease());
        return tokens.lend(tokenId, ids.next(), what, now, until);
    }

    boolean rotates(Lease lease) {
        return doors.grants(lease.key().provider()).traits().rotates();
    }

    private <T> Turn<T> store(Lease lease, RefreshAnswer answer, Function<Stored, T> then) {
        Grant grant = grants.lock(lease.grantId()).orElseThrow();
        if (!tokens.giveBack(lease)) {
            LOG.warnf("an answer came after its lease and is dropped grantId=%s", grant.id());
            return new Turn<>(Optional.of(new NoAnswer("late")), Optional.empty());
        }
        Grant stored = stored(grant, lease, answer);
        return new Turn<>(Optional.of(answer), Optional.of(then.apply(new Stored(stored, answer))));
    }

    private Grant stored(Grant grant, Lease lease, RefreshAnswer answer) {
        Grant known = lease.refreshLost() && rotates(lease) ? uncertain(grant, lease.tokenId()) : grant;
        return switch (answer) {
            case Refreshed fresh -> refreshed(known, lease.tokenId(), fresh);
            case TokenDead dead -> bereft(known, known.tokenDied(lease.tokenId(), clock.instant()), dead.cause());
            case NeedsSignIn needs ->
                bereft(known, known.signInNeeded(lease.tokenId(), clock.instant()), needs.cause());
            case NoAnswer _ -> rotates(lease) ? uncertain(known, lease.tokenId()) : known;
            case OurFault _, NotNow _ -> known;
        };
    }

    private Grant refreshed(Grant grant, String tokenId, Refreshed fresh) {
        fresh.newRefreshToken().ifPresent(secret -> tokens.rotated(tokenId, secret));
        checks.notBefore(tokenId, checkTimes.next());
        // What a probe of an ending grant mints is nobody's.
        if (grant.state() == Grant.State.LIVE)
            tokens.keepAccess(tokenId, new Access(fresh.accessToken(), fresh.expiresAt()));
        return changed(grant, tokenId, token -> token.refreshed(fresh.scopes()));
    }

    private Grant uncertain(Grant grant, String tokenId) {
        return changed(grant, tokenId, Token::uncertain);
    }

    private Grant changed(Grant grant, String tokenId, Function<Token, Token> change) {
        Optional<Token> token = grant.token(tokenId);
        if (token.isEmpty() || change.apply(token.get()).equals(token.get())) return grant;
        Grant next = grant.holding(change.apply(token.get()));
        grants.save(next);
        return next;
    }

    /** Whoever drew on the token and finds no other has lost their access, and hears why. */
    private Grant bereft(Grant grant, Grant.Bereft bereft, String cause) {
        grants.save(bereft.grant());
        bereft.lost().forEach(use -> tellLost.of(use, cause));
        if (bereft.grant().state() == Grant.State.ENDED) tokens.destroy(grant.id(), grant.epoch());
        LOG.infof(
                "token refused grantId=%s epoch=%d outcome=%s uses lost=%d",
                grant.id(), grant.epoch(), cause, bereft.lost().size());
        return bereft.grant();
    }
}
