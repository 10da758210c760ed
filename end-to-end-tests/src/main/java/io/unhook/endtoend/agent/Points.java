package io.unhook.endtoend.agent;

import java.time.Duration;

/** What {@code CrashPoint.reached} and {@code ServiceClock.shift} do under the agent. */
public final class Points {
    /** As {@code kill -9} ends a process. */
    private static final int KILLED = 137;

    private static volatile Folder folder;
    private static volatile ClockShift clock;

    private Points() {}

    static void use(Folder words, ClockShift shift) {
        folder = words;
        clock = shift;
    }

    /** First waits here, if the tests hold this point; then dies here, if they asked for that. */
    public static void reached(String point) {
        if (folder.arrives("hold", point, "held")) folder.waitForRelease(point);
        if (folder.arrives("halt", point, "halted")) Runtime.getRuntime().halt(KILLED);
    }

    public static Duration shift() {
        return clock.now();
    }
}
