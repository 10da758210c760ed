package io.unhook.revocation.application;

import io.unhook.revocation.RevocationSettings;
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
    private final RevocationSettings settings;
    private final Clock clock;

    ProveGrant(
            Tokens tokens,
            Revocations revocations,
            TokenTurn turn,
            AskProvider ask,
            Doors doors,
            InTransaction transaction,
            RevocationSettings settings,
            Clock clock) {
        this.tokens = tokens;
        this.revocations = revocations;
        this.turn = turn;
        this.ask = ask;
        this.doors = doors;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Is the credential one that its provider takes at all? */
    void accepts(NewGrant wanted) {
        ProviderDoor door = doors.find(wanted.purpose().provider())
                .orElseThrow(() -> new Refusal.NotAcceptable("provider", "This provider is not known here."));
        boolean taken = switch (wanted.credential()) {
            case MailPassword _ -> door instanceof PasswordDoor;
            case RefreshToken _ -> door instanceof GrantDoor;
        };
        if (!taken) throw new Refusal.NotAcceptable("credential", "This provider takes another kind of credential.");
    }

    ProvenGrant byWord(NewGrant wanted, Password password) {
        var key = new GrantKey(wanted.purpose().provider(), password.host().toLowerCase(Locale.ROOT), password.login());
        return new ByWord(password, key, clock.instant());
    }

    /** @param before an earlier proof of the same token, after which its text may be another one */
    ProvenGrant unknown(NewGrant wanted, Secret handedIn, Optional<ProvenGrant> before) {
        Instant now = clock.instant();
        Secret text = before.map(ByNewToken.class::cast).map(ByNewToken::newest).orElse(handedIn);
        var candidate = new Candidate(wanted.issuer(), wanted.clientId(), text);
        return switch (ask.prove(wanted.purpose().provider(), candidate)) {
            case ProofAnswer.Proven proven -> {
                Secret newest = proven.refreshed().newRefreshToken().orElse(text);
                yield new ByNewToken(proven, handedIn, newest, now);
            }
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
    ProvenGrant held(Held held, Secret token) {
        Instant now = clock.instant();
        transaction
                .get(() -> revocations.lockOpen(held.grantId(), held.epoch()))
                .ifPresent(open -> NothingMayLand.of(open, now));
        Turn<Grant> turned = refreshed(held, token);
        return switch (turned.answer().orElseThrow()) {
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

    private Turn<Grant> refreshed(Held held, Secret token) {
        Patience patience = new Patience(settings.timing().tokenPatience());
        while (true) {
            Turn<Grant> turned = turn.refresh(held.tokenId(), TokenTurn.Stored::grant);
            if (turned.answer().isPresent()) return turned;
            boolean destroyed = transaction.get(() -> tokens.find(token)).isEmpty();
            if (destroyed) throw new Refusal.ProviderUnavailable(Duration.ofSeconds(1));
            patience.pause();
        }
    }
}
