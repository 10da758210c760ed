package io.unhook.simulator.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The busiest stretch of time: a provider's limit holds only if no window of its length, wherever it begins, has more calls.
 *
 * @param from where that window begins; null without calls
 */
public record Window(int calls, int max, Instant from) {

    /** A call exactly one window after another does not share it. Real time counts here, not the shifted one. */
    public static Window busiest(List<Instant> arrivals, Duration length) {
        List<Instant> sorted = arrivals.stream().sorted().toList();
        int max = 0;
        Instant from = null;
        int first = 0;
        for (int last = 0; last < sorted.size(); last++) {
            while (!sorted.get(last).isBefore(sorted.get(first).plus(length))) {
                first++;
            }
            if (last - first + 1 > max) {
                max = last - first + 1;
                from = sorted.get(first);
            }
        }
        return new Window(sorted.size(), max, from);
    }
}
