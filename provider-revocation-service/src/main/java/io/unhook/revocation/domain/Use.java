package io.unhook.revocation.domain;

import io.unhook.revocation.domain.UseState.Ended;
import io.unhook.revocation.domain.UseState.Live;
import io.unhook.revocation.domain.UseState.Suspended;
import io.unhook.revocation.domain.UseState.Why;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that lives on a grant, within one account.
 *
 * @param tokenId the token it draws on, which covers its scopes
 * @param connectedAt when its connection began, as far as anybody said
 * @param accessUntil when the last access token that was handed out for it expires
 */
public record Use(
        String id,
        Purpose purpose,
        String tokenId,
        Set<String> scopes,
        Instant connectedAt,
        Optional<Instant> accessUntil,
        UseState state) {

    public boolean alive() {
        return state.alive();
    }

    /** May it be given a token? A suspended use may not, though it keeps the grant alive. */
    public boolean live() {
        return state instanceof Live;
    }

    /** Its access was lost and nobody has ended it yet. */
    public boolean lost() {
        return state instanceof Ended ended && ended.why() == Why.ACCESS_LOST;
    }

    Use suspend() {
        return live() ? in(new Suspended()) : this;
    }

    Use resume() {
        return state instanceof Suspended ? in(new Live()) : this;
    }

    Use end(Instant at, Why why) {
        return in(new Ended(at, why));
    }

    /** The same connection brought another token, or the same token knows more scopes. */
    public Use renewedWith(Token token) {
        return new Use(id, purpose, token.id(), token.scopes(), connectedAt, accessUntil, state);
    }

    Use drawingOn(Token token) {
        return new Use(id, purpose, token.id(), scopes, connectedAt, accessUntil, state);
    }

    Use handedOut(Instant expiresAt) {
        boolean longer = accessUntil.isEmpty() || accessUntil.get().isBefore(expiresAt);
        return longer ? new Use(id, purpose, tokenId, scopes, connectedAt, Optional.of(expiresAt), state) : this;
    }

    private Use in(UseState next) {
        return new Use(id, purpose, tokenId, scopes, connectedAt, accessUntil, next);
    }
}
