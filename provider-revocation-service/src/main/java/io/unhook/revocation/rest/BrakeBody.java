package io.unhook.revocation.rest;

import io.unhook.revocation.domain.Refusal;

/** Why, for whoever finds a brake on or reads its record: here, or as {@code ?reason=}. */
record BrakeBody(String reason) {

    /** Whoever finds everything standing still must see why. */
    static String needed(String query, BrakeBody body) {
        String given = given(query, body);
        if (given == null) throw new Refusal.NotAcceptable("reason", "Say why: others will find the brake on.");
        return given;
    }

    /** Null if nobody said. */
    static String given(String query, BrakeBody body) {
        String reason = query != null || body == null ? query : body.reason();
        if (reason == null || reason.isBlank()) return null;
        if (!reason.matches(Fields.PLAIN))
            throw new Refusal.NotAcceptable("reason", "A reason is one line of at most 200 characters.");
        return reason;
    }
}
