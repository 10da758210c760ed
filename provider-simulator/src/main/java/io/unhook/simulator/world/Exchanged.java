package io.unhook.simulator.world;

import java.util.Locale;

/** What came of bringing a code to a token endpoint. */
public sealed interface Exchanged {

    record For(Code code) implements Exchanged {}

    /** By the client that it was given to: somebody has it besides that client, or the client asks twice. */
    record UsedBefore(Code code) implements Exchanged {}

    record Refused(Why why) implements Exchanged {}

    enum Why {
        UNKNOWN,
        EXPIRED,
        OTHER_CLIENT,
        OTHER_REDIRECT_URI,
        NO_VERIFIER,
        OTHER_VERIFIER;

        /** How the log calls it. */
        public String label() {
            return "code: " + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
