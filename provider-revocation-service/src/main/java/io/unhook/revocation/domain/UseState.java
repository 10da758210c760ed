package io.unhook.revocation.domain;

import java.time.Instant;

/** Whether something lives on a grant. */
public sealed interface UseState {

    record Live() implements UseState {}

    /** Its mailbox is deactivated: no token is handed out, but the grant is kept for it. */
    record Suspended() implements UseState {}

    record Ended(Instant at, Why why) implements UseState {}

    enum Why {
        /** Somebody ended it: it has a disconnection. */
        ENDED,
        /** Its last token died. A removal may still follow, and only that makes a disconnection. */
        ACCESS_LOST,
        /** Its access was lost, and the same connection was registered anew: its end is told by that use. */
        REPLACED
    }

    default boolean alive() {
        return switch (this) {
            case Live _, Suspended _ -> true;
            case Ended _ -> false;
        };
    }
}
