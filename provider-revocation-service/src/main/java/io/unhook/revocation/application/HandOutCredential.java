package io.unhook.revocation.application;

import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.application.TokenTurn.Turn;
import io.unhook.revocation.application.Tokens.Access;
import io.unhook.revocation.application.Tokens.Password;
import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.Use;
import io.unhook.revocation.domain.provider.GrantDoor;
import io.unhook.revocation.domain.provider.PasswordDoor;
import io.unhook.revocation.domain.provider.RefreshAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer.NeedsSignIn;
import io.unhook.revocation.domain.provider.RefreshAnswer.NoAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer.NotNow;
import io.unhook.revocation.domain.provider.RefreshAnswer.OurFault;
import io.unhook.revocation.domain.provider.RefreshAnswer.Refreshed;
import io.unhook.revocation.domain.provider.RefreshAnswer.TokenDead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Hands the sync engine what opens a mailbox: an access token that is shared until shortly before it expires, or the IMAP
 * password.
 *
 * <p>Whether the use is live is asked under the grant's lock, in the transaction that reads what is handed out: once an ending
 * event is handled, nothing is handed out any more.
 */
@ApplicationScoped
public class HandOutCredential {
    private final Grants grants;
    private final Tokens tokens;
    private final TokenTurn turn;
    private final Doors doors;
    private final InTransaction transaction;
    private final RevocationSettings settings;
    private final Clock clock;

    HandOutCredential(
            Grants grants,
            Tokens tokens,
            TokenTurn turn,
            Doors doors,
            InTransaction transaction,
            RevocationSettings settings,
            Clock clock) {
        this.grants = grants;
        this.tokens = tokens;
        this.turn = turn;
        this.doors = doors;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** What opens the mailbox. */
    public sealed interface Credential {

        record OfToken(Access access) implements Credential {}

        record OfPassword(Password password) implements Credential {}
    }

    /** Either the credential, or which token must be refreshed first. */
    private record Look(Optional<Credential> credential, String tokenId) {}

    public Credential of(Asker asker, String useId) {
        Patience patience = new Patience(settings.timing().tokenPatience());
        Duration margin = settings.timing().accessTokenMargin();
        while (true) {
            Instant goodUntil = clock.instant().plus(margin);
            Look look = transaction.get(() -> look(asker, useId, goodUntil));
            if (look.credential().isPresent()) return look.credential().get();
            patience.check();
            Turn<Boolean> turned = turn.refresh(look.tokenId(), _ -> true);
            // A token that lives shorter than our margin is handed out all the same when it is fresh.
            if (turned.answer().isEmpty()) patience.pause();
            else if (usable(turned.answer().get())) margin = Duration.ZERO;
        }
    }

    private Look look(Asker asker, String useId, Instant goodUntil) {
        String grantId = grants.use(useId)
                .filter(at -> asker.belongsTo(at.use().purpose().accountId()))
                .map(Grants.UseAt::grantId)
                .orElseThrow(() -> new Refusal.NotFound("use"));
        Grant grant = grants.lock(grantId).orElseThrow();
        Use use = grant.use(useId).filter(Use::live).orElseThrow(Refusal.UseNotLive::new);
        return switch (doors.of(grant.key().provider())) {
            case PasswordDoor _ ->
                new Look(tokens.password(use.tokenId()).map(Credential.OfPassword::new), use.tokenId());
            case GrantDoor _ -> new Look(access(grant, use, goodUntil), use.tokenId());
        };
    }

    private Optional<Credential> access(Grant grant, Use use, Instant goodUntil) {
        Optional<Access> good = tokens.access(use.tokenId()).filter(access -> access.goodAt(goodUntil));
        good.map(access -> grant.handedOut(use.id(), access.expiresAt()))
                .filter(next -> !next.equals(grant))
                .ifPresent(grants::save);
        return good.map(Credential.OfToken::new);
    }

    /** False: look again. The lost access of a refused token shows there, or another token that took its place. */
    private static boolean usable(RefreshAnswer answer) {
        return switch (answer) {
            case Refreshed _ -> true;
            case TokenDead _, NeedsSignIn _ -> false;
            case OurFault _ -> throw new Refusal.ProviderUnavailable(Duration.ofMinutes(1));
            case NotNow busy -> throw new Refusal.ProviderUnavailable(AskProvider.wait(busy.retryAfter()));
            case NoAnswer _ -> throw new Refusal.ProviderUnavailable(AskProvider.wait(Optional.empty()));
        };
    }
}
