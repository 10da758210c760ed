package io.unhook.simulator.world;

import java.time.Duration;
import java.time.Instant;

/** How something ended: by a call of ours, or by somebody at the provider itself. */
public record End(Instant at, String by, Instant tokensWorkUntil) {

    public static End byCall(Instant at, long call, Duration lag) {
        return new End(at, "call " + call, at.plus(lag));
    }

    public static End byHand(Instant at) {
        return new End(at, "by-hand", at);
    }

    public static End byAdmin(Instant at) {
        return new End(at, "admin", at);
    }

    boolean byCall() {
        return by.startsWith("call ");
    }
}
