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
        DEAD,
        /** The provider refused it when it was uncertain: what may have replaced it may still work, and nobody can end that. */
        ASTRAY
    }

    public boolean usable() {
        return switch (life) {
            case SURE, UNCERTAIN -> true;
            case DEAD, ASTRAY -> false;
        };
    }

    /** What the provider says of it, it says of all that came of it. */
    public boolean certain() {
        return switch (life) {
            case SURE, DEAD -> true;
            case UNCERTAIN, ASTRAY -> false;
        };
    }

    public boolean covers(Set<String> wanted) {
        return scopes.containsAll(wanted);
    }

    public Token uncertain() {
        return usable() ? in(Life.UNCERTAIN) : this;
    }

    /** It never comes back. */
    public Token refused() {
        return switch (life) {
            case SURE -> in(Life.DEAD);
            case UNCERTAIN -> in(Life.ASTRAY);
            case DEAD, ASTRAY -> this;
        };
    }

    private Token in(Life next) {
        return new Token(id, clientId, scopes, next);
    }

    /** An uncertain one stays uncertain, however often it answers. */
    public Token refreshed(Set<String> answered) {
        return answered.isEmpty() ? this : new Token(id, clientId, Set.copyOf(answered), life);
    }
}
