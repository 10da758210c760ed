package io.unhook.notification.domain;

import java.time.Duration;
import java.util.List;

/**
 * How patient we are.
 *
 * @param hold how long a removal's mail waits for the outcome
 * @param nobodyGiveUp how long somebody to tell is waited for, and how often looked for
 * @param reminders how long after they were asked a person is reminded, each counted from the first asking
 * @param escalate how long after the first asking the admins are told
 * @param movedAway how long a mail may wait for a mailbox that has moved until its owner counts as out of reach
 */
public record Timing(
        Duration hold,
        Duration nobodyGiveUp,
        Duration nobodyLookAgain,
        List<Duration> reminders,
        Duration escalate,
        Duration movedAway) {
    /** However many are configured: who did not act on so many will not act on another. */
    public static final int MOST_REMINDERS = 3;

    public Timing {
        reminders = reminders.stream().sorted().limit(MOST_REMINDERS).toList();
    }
}
