package io.unhook.revocation.application;

import io.unhook.contracts.Provider;
import io.unhook.revocation.application.NewGrant.Handed.MailPassword;
import io.unhook.revocation.application.NewGrant.Handed.RefreshToken;
import io.unhook.revocation.application.ProvenGrant.ByHeldToken;
import io.unhook.revocation.application.ProvenGrant.ByNewToken;
import io.unhook.revocation.application.ProvenGrant.ByWord;
import io.unhook.revocation.application.TokenTurn.Turn;
import io.unhook.revocation.application.Tokens.Held;
import io.unhook.revocation.application.Tokens.Password;
import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.provider.Candidate;
import io.unhook.revocation.domain.provider.GrantDoor;
import io.unhook.revocation.domain.provider.GrantKey;
import io.unhook.revocation.domain.provider.PasswordDoor;
import io.unhook.revocation.domain.provider.ProofAnswer;
import io.unhook.revocation.domain.provider.ProviderDoor;
import io.unhook.revocation.domain.provider.RefreshAnswer;
import io.unhook.revocation.domain.provider.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Asks the provider whose credential this is. Nothing of a new token is stored here. */
@ApplicationScoped
class ProveGrant {
    private static final Logger LOG = Logger.getLogger(ProveGrant.class);

    private final Tokens tokens;
    private final Revocations revocations;
    private final TokenTurn turn;
    private final AskProvider ask;
    private final Doors doors;
    private final InTransaction transaction;
    private final Clock clock;

    ProveGrant(
            Tokens tokens,
            Revocations revocations,
            TokenTurn turn,
            AskProvider ask,
            Doors doors,
            InTransaction transaction,
            Clock clock) {
        this.tokens = tokens;
        this.revocations = revocations;
        this.turn = turn;
        this.ask = ask;
        this.doors = doors;
        this.transaction = transaction;
        this.clock = clock;
    }

    ProvenGrant of(NewGrant wanted) {
        Instant now = clock.instant();
        Provider provider = wanted.purpose().provider();
        ProviderDoor door = doors.find(provider)
                .orElseThrow(() -> new Refusal.NotAcceptable("provider", "This provider is not known here."));
        return switch (wanted.credential()) {
            case MailPassword(var password) when door instanceof PasswordDoor -> word(provider, password, now);
            case RefreshToken(var secret)
            when door instanceof GrantDoor ->
                transaction
                        .get(() -> tokens.find(secret))
                        .map(held -> held(held, now))
                        .orElseGet(() -> unknown(wanted, secret, now));
            case MailPassword _, RefreshToken _ ->
                throw new Refusal.NotAcceptable("credential", "This provider takes another kind of credential.");
        };
    }

    private static ProvenGrant word(Provider provider, Password password, Instant now) {
        return new ByWord(
                password, new GrantKey(provider, password.host().toLowerCase(Locale.ROOT), password.login()), now);
    }

    private ProvenGrant unknown(NewGrant wanted, Secret secret, Instant now) {
        var candidate = new Candidate(wanted.issuer(), wanted.clientId(), secret);
        return switch (ask.prove(wanted.purpose().provider(), candidate)) {
            case ProofAnswer.Proven proven -> new ByNewToken(proven, secret, now);
            case ProofAnswer.WrongScopes scopes -> throw new Refusal.ScopesCannotProve(scopes.detail());
            case ProofAnswer.Refused refused -> throw new Refusal.TokenRefused(refused.cause());
            case ProofAnswer.OurFault _ -> throw new Refusal.ProviderUnavailable(Duration.ofMinutes(1));
            case ProofAnswer.Unavailable busy -> {
                LOG.warnf(
                        "grant not proven, the caller may try again provider=%s",
                        wanted.purpose().provider());
                throw new Refusal.ProviderUnavailable(AskProvider.wait(busy.retryAfter()));
            }
        };
    }

    /** Its owner is known; that it still works is asked like by anybody else, one at a time. */
    private ProvenGrant held(Held held, Instant now) {
        transaction
                .get(() -> revocations.lockOpen(held.grantId(), held.epoch()))
                .ifPresent(open -> NothingMayLand.of(open, now));
        Turn<Grant> turned = turn.refresh(held.tokenId(), TokenTurn.Stored::grant);
        RefreshAnswer answer =
                turned.answer().orElseThrow(() -> new Refusal.ProviderUnavailable(Duration.ofSeconds(2)));
        return switch (answer) {
            case RefreshAnswer.Refreshed _ -> {
                Grant grant = turned.result().orElseThrow();
                yield new ByHeldToken(held, grant.key(), grant.address(), now);
            }
            case RefreshAnswer.TokenDead dead -> throw new Refusal.TokenRefused(dead.cause());
            case RefreshAnswer.NeedsSignIn needs -> throw new Refusal.TokenRefused(needs.cause());
            case RefreshAnswer.OurFault _ -> throw new Refusal.ProviderUnavailable(Duration.ofMinutes(1));
            case RefreshAnswer.NotNow busy ->
                throw new Refusal.ProviderUnavailable(AskProvider.wait(busy.retryAfter()));
            case RefreshAnswer.NoAnswer _ -> throw new Refusal.ProviderUnavailable(AskProvider.wait(Optional.empty()));
        };
    }
}
