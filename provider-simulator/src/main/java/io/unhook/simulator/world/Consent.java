package io.unhook.simulator.world;

import java.time.Instant;
import java.util.List;

/**
 * One time that a person said yes.
 *
 * @param number counts all consents to one grant
 * @param endedBy {@code call <number in the log>}, {@code by-hand} or {@code admin}
 * @param tokensWorkUntil a provider may need a while until the end "has full effect"
 */
public record Consent(
        int number,
        Instant at,
        String client,
        List<String> scopes,
        Instant endedAt,
        String endedBy,
        Instant tokensWorkUntil) {

    static Consent given(int number, Instant at, String client, List<String> scopes) {
        return new Consent(number, at, client, scopes, null, null, null);
    }

    public boolean alive() {
        return endedAt == null;
    }

    boolean tokensWork(Instant now) {
        return alive() || now.isBefore(tokensWorkUntil);
    }

    Consent ended(End end) {
        return alive() ? new Consent(number, at, client, scopes, end.at(), end.by(), end.tokensWorkUntil()) : this;
    }
}
