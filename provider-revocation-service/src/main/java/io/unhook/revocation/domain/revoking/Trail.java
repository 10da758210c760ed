package io.unhook.revocation.domain.revoking;

import io.unhook.revocation.domain.revoking.Life.Alive;
import io.unhook.revocation.domain.revoking.Life.Dead;
import io.unhook.revocation.domain.revoking.Life.Unknown;
import java.time.Instant;

/**
 * What we know about one token's chain: alive before the call, called, dead after it.
 *
 * @param certain false once a refresh of a rotating token got no answer: then nothing about it is proof
 * @param before what its first refresh showed, before any call
 * @param now what the newest refresh after that showed
 * @param checked the attempt that refreshed it last
 * @param called the attempt that called with it last
 */
public record Trail(String tokenId, boolean certain, Life before, Call call, Life now, int checked, int called) {

    public enum Call {
        NONE,
        /** Written before the request goes out. Found again by a later attempt, it means: the answer was lost. */
        IN_FLIGHT,
        UNANSWERED,
        ACCEPTED,
        /** The provider knew no such token, and no earlier call can be why. */
        NOT_A_TOKEN
    }

    public static Trail of(String tokenId, boolean certain) {
        return new Trail(tokenId, certain, new Unknown(), Call.NONE, new Unknown(), 0, 0);
    }

    /** Refused before, and what may have replaced it was seen by nobody: there is nothing to ask and nothing to call with. */
    public static Trail astray(String tokenId, Instant now) {
        return new Trail(tokenId, false, new Dead(now, "astray", false), Call.NONE, new Unknown(), 0, 0);
    }

    public boolean dead() {
        return before instanceof Dead || now instanceof Dead;
    }

    boolean aliveBefore() {
        return before instanceof Alive;
    }

    boolean unknownBefore() {
        return before instanceof Unknown;
    }

    /** The call may have had its effect, or will have it: this grant must not be used again until that is known. */
    boolean mayHaveLanded() {
        return switch (call) {
            case IN_FLIGHT, UNANSWERED, ACCEPTED -> true;
            case NONE, NOT_A_TOKEN -> false;
        };
    }

    boolean consentMissing() {
        return certain && (missing(before) || missing(now));
    }

    private static boolean missing(Life life) {
        return life instanceof Dead dead && dead.consentMissing();
    }

    Trail sure(boolean stillCertain) {
        return new Trail(tokenId, certain && stillCertain, before, call, now, checked, called);
    }

    Trail checkedIn(int attempt) {
        return new Trail(tokenId, certain, before, call, now, attempt, called);
    }

    /** The first thing a refresh shows is the state before; everything later is now. */
    Trail showed(Life life) {
        boolean first = unknownBefore() && call == Call.NONE;
        return new Trail(tokenId, certain, first ? life : before, call, first ? now : life, checked, called);
    }

    Trail calling(int attempt) {
        return with(call == Call.NONE || call == Call.NOT_A_TOKEN ? Call.IN_FLIGHT : call, attempt);
    }

    /** A call that a crash left in flight was sent and not answered. */
    Trail recovered() {
        return call == Call.IN_FLIGHT ? with(Call.UNANSWERED, called) : this;
    }

    Trail accepted() {
        return with(Call.ACCEPTED, called);
    }

    Trail unanswered() {
        return call == Call.ACCEPTED ? this : with(Call.UNANSWERED, called);
    }

    /** The provider certainly did nothing this time; an earlier call may still have landed. */
    Trail refused() {
        return call == Call.IN_FLIGHT ? with(Call.NONE, called) : this;
    }

    Trail notAToken() {
        return switch (call) {
            // Our earlier call killed it, if we know that it lived before and that it is the one we hold.
            case UNANSWERED -> aliveBefore() && certain ? accepted() : this;
            case ACCEPTED -> this;
            case NONE, IN_FLIGHT, NOT_A_TOKEN -> with(Call.NOT_A_TOKEN, called);
        };
    }

    /** Alive long after: what was called a dead token was none, and an accepted call may still take, so it is not forgotten. */
    Trail calledInVain() {
        return call == Call.NOT_A_TOKEN ? with(Call.NONE, called) : this;
    }

    private Trail with(Call next, int attempt) {
        return new Trail(tokenId, certain, before, next, now, checked, attempt);
    }
}
