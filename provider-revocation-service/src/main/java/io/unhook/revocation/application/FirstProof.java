package io.unhook.revocation.application;

import io.unhook.messaging.Ids;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.application.Tokens.Held;
import io.unhook.revocation.domain.provider.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One caller at a time proves a token that we do not hold yet.
 *
 * <p>Where refresh tokens rotate, two proofs of one text would leave one of them with a dead chain. So a proof begins by claiming
 * the text, in a short transaction of its own, and the claim stands until what was proven is stored. Whoever comes meanwhile
 * waits, and then finds the token held. A crash leaves a claim that ends by itself.
 */
@ApplicationScoped
class FirstProof {
    /** Discovery, refresh and userinfo, each as long as a token's lease allows one call. */
    private static final int CALLS = 3;

    private final Tokens tokens;
    private final InTransaction transaction;
    private final RevocationSettings.Timing timing;
    private final Ids ids;
    private final Clock clock;

    FirstProof(Tokens tokens, InTransaction transaction, RevocationSettings settings, Ids ids, Clock clock) {
        this.tokens = tokens;
        this.transaction = transaction;
        this.timing = settings.timing();
        this.ids = ids;
        this.clock = clock;
    }

    /** Whose turn it is. */
    sealed interface Turn {

        /** Somebody stored it: it is used like any token, by its own lease. */
        record Stored(Held held) implements Turn {}

        record Ours(Secret token, String claimId) implements Turn {}
    }

    Turn await(Secret token) {
        Patience patience = new Patience(timing.tokenPatience());
        while (true) {
            Optional<Turn> turn = transaction.get(() -> claim(token));
            if (turn.isPresent()) return turn.get();
            patience.pause();
        }
    }

    void over(Turn turn) {
        switch (turn) {
            case Turn.Stored _ -> {}
            case Turn.Ours ours ->
                transaction.get(() -> tokens.endFirstProof(ours.token(), ours.claimId(), clock.instant()));
        }
    }

    /** Looked for again under the claim: the one before us stores first and gives up its claim then. */
    private Optional<Turn> claim(Secret token) {
        return stored(token).or(() -> {
            String claimId = ids.next();
            Instant now = clock.instant();
            Duration lease = timing.tokenLease().multipliedBy(CALLS);
            if (!tokens.beginFirstProof(token, claimId, now, now.plus(lease))) return Optional.empty();
            Turn ours = new Turn.Ours(token, claimId);
            Optional<Turn> stored = stored(token);
            stored.ifPresent(_ -> tokens.endFirstProof(token, claimId, now));
            return stored.or(() -> Optional.of(ours));
        });
    }

    private Optional<Turn> stored(Secret token) {
        return tokens.find(token).map(Turn.Stored::new);
    }
}
