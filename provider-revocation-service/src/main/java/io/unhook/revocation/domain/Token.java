package io.unhook.revocation.domain;

import java.util.Set;

/** A refresh token or a password of a grant, as far as it may be talked about: what it says stays encrypted elsewhere. */
public record Token(String id, String clientId, Set<String> scopes, Life life) {

    public enum Life {
        /** As far as we know it works. */
        SURE,
        /**
         * A refresh was sent and its answer was lost, at a provider that rotates: what we hold may have been replaced by
         * something nobody has seen. It may still work, but it can prove nothing any more.
         */
        UNCERTAIN,
        /** The provider refused it. */
        DEAD
    }

    public boolean usable() {
        return life != Life.DEAD;
    }

    public boolean covers(Set<String> wanted) {
        return scopes.containsAll(wanted);
    }

    public Token in(Life next) {
        return life == Life.DEAD ? this : new Token(id, clientId, scopes, next);
    }

    /** A dead token never comes back; an uncertain one stays uncertain, however often it answers. */
    public Token refreshed(Set<String> answered) {
        return answered.isEmpty() ? this : new Token(id, clientId, Set.copyOf(answered), life);
    }
}
