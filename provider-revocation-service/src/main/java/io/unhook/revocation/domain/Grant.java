package io.unhook.revocation.domain;

import io.unhook.revocation.domain.UseState.Why;
import io.unhook.revocation.domain.provider.GrantKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a person consented to at a provider, at its newest epoch, with everything that lives on it.
 *
 * <p>Its row's lock guards all of this: uses, tokens and epoch change only under it. A consent given after the grant ended
 * opens the next epoch, so a late retry about an older one can never touch it.
 *
 * @param address as the provider proved it; for a password, the login
 * @param changedAt when epoch or state last changed: a proof that began before then proves nothing about now
 */
public record Grant(
        String id,
        GrantKey key,
        int epoch,
        State state,
        Instant changedAt,
        String address,
        List<Token> tokens,
        List<Use> uses) {

    public enum State {
        LIVE,
        /** Its last use ended, and it is being ended at the provider. */
        ENDING,
        /** Nothing of this epoch is left. */
        ENDED
    }

    public boolean inUse() {
        return uses.stream().anyMatch(Use::alive);
    }

    /** The provider refuses everything that we hold of this epoch. */
    public boolean everyTokenRefused() {
        return tokens.stream().noneMatch(Token::usable);
    }

    public Optional<Use> use(String useId) {
        return uses.stream().filter(use -> use.id().equals(useId)).findFirst();
    }

    public Optional<Token> token(String tokenId) {
        return tokens.stream().filter(token -> token.id().equals(tokenId)).findFirst();
    }

    /** Ready for a use that begins: what was ending goes on living, what had ended begins its next epoch. */
    public Grant opened(Instant at) {
        return switch (state) {
            case LIVE -> this;
            case ENDING -> in(State.LIVE, at);
            case ENDED -> new Grant(id, key, epoch + 1, State.LIVE, at, address, List.of(), List.of());
        };
    }

    public Grant ending(Instant at) {
        return in(State.ENDING, at);
    }

    public Grant ended(Instant at) {
        return in(State.ENDED, at);
    }

    public Grant holding(Token token) {
        return new Grant(id, key, epoch, state, changedAt, address, with(tokens, token, Token::id), uses);
    }

    public Grant with(Use use) {
        return new Grant(id, key, epoch, state, changedAt, address, tokens, with(uses, use, Use::id));
    }

    public Grant suspending(String useId) {
        return changing(useId, Use::suspend);
    }

    public Grant resuming(String useId) {
        return changing(useId, Use::resume);
    }

    public Grant handedOut(String useId, Instant expiresAt) {
        return changing(useId, use -> use.handedOut(expiresAt));
    }

    /** Ends a use by somebody's wish; whether the grant must end with it is the caller's next question. */
    public Grant endingUse(String useId, Instant at) {
        return changing(useId, use -> use.end(at, Why.ENDED));
    }

    /**
     * A token was refused. Its uses go over to another one that covers their scopes; those left without any lose their
     * access, and an epoch without any token has ended.
     */
    public Bereft tokenDied(String tokenId, Instant at) {
        return without(tokenId, Token::refused, at);
    }

    /** The same for a token that serves nobody until its person has signed in; but it may live, so the epoch does not end. */
    public Bereft signInNeeded(String tokenId, Instant at) {
        return without(tokenId, Token::signInNeeded, at);
    }

    private Bereft without(String tokenId, UnaryOperator<Token> change, Instant at) {
        Grant left = token(tokenId).map(token -> holding(change.apply(token))).orElse(this);
        List<Use> lost = new ArrayList<>();
        for (Use use : uses) {
            if (!use.alive() || !use.tokenId().equals(tokenId)) continue;
            Optional<Token> other = left.another(use);
            left = left.with(other.map(use::drawingOn).orElseGet(() -> use.end(at, Why.ACCESS_LOST)));
            if (other.isEmpty()) lost.add(use);
        }
        boolean over = left.state == State.LIVE && left.tokens.stream().noneMatch(Token::usable);
        return new Bereft(over ? left.ended(at) : left, lost);
    }

    /** What a token leaves behind that serves nobody any more. */
    public record Bereft(Grant grant, List<Use> lost) {}

    private Optional<Token> another(Use use) {
        return tokens.stream()
                .filter(token -> token.serves() && !token.id().equals(use.tokenId()))
                .filter(token -> token.covers(use.scopes()))
                .findFirst();
    }

    private Grant changing(String useId, UnaryOperator<Use> change) {
        return use(useId).map(use -> with(change.apply(use))).orElse(this);
    }

    private Grant in(State next, Instant at) {
        return new Grant(id, key, epoch, next, at, address, tokens, uses);
    }

    private static <T> List<T> with(List<T> all, T one, Function<T, String> id) {
        List<T> next = new ArrayList<>(all);
        next.removeIf(other -> id.apply(other).equals(id.apply(one)));
        next.add(one);
        return List.copyOf(next);
    }
}
