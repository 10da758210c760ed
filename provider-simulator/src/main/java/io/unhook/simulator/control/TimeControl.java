package io.unhook.simulator.control;

import java.time.Duration;
import java.time.Instant;

/** The simulator's clock, for those who may move it. */
public interface TimeControl {

    /** On top of what the clock-shift file says. */
    void shift(Duration more);

    Now now();

    record Now(String status, Instant now, Instant systemNow, Duration shift) {}
}
