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
        /** Its person must sign in at the provider before it works again. It is of no use until then, and it may live. */
        SIGN_IN,
        /** The provider refused it. */
        DEAD,
        /** The provider refused it when it was uncertain: what may have replaced it may still work, and nobody can end that. */
        ASTRAY
    }

    public boolean usable() {
        return switch (life) {
            case SURE, UNCERTAIN, SIGN_IN -> true;
            case DEAD, ASTRAY -> false;
        };
    }

    /** What the provider says of it, it says of all that came of it. */
    public boolean certain() {
        return switch (life) {
            case SURE, SIGN_IN, DEAD -> true;
            case UNCERTAIN, ASTRAY -> false;
        };
    }

    /** Somebody may draw on it. */
    boolean serves() {
        return switch (life) {
            case SURE, UNCERTAIN -> true;
            case SIGN_IN, DEAD, ASTRAY -> false;
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
            case SURE, SIGN_IN -> in(Life.DEAD);
            case UNCERTAIN -> in(Life.ASTRAY);
            case DEAD, ASTRAY -> this;
        };
    }

    private Token in(Life next) {
        return new Token(id, clientId, scopes, next);
    }

    /** An uncertain one stays so: what was lost of it may still be somewhere. */
    Token signInNeeded() {
        return life == Life.SURE ? in(Life.SIGN_IN) : this;
    }

    /** An uncertain one stays uncertain, however often it answers. */
    public Token refreshed(Set<String> answered) {
        Life now = life == Life.SIGN_IN ? Life.SURE : life;
        return new Token(id, clientId, answered.isEmpty() ? scopes : Set.copyOf(answered), now);
    }
}
