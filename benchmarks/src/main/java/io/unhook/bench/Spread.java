package io.unhook.bench;

import java.util.Collection;
import java.util.List;

/** Measured values in their order. */
record Spread(List<Double> sorted) {
    static Spread of(Collection<Double> values) {
        return new Spread(values.stream().sorted().toList());
    }

    double least() {
        return sorted.getFirst();
    }

    double most() {
        return sorted.getLast();
    }

    double median() {
        return at(0.5);
    }

    /** @param share 0.99 for what all but one in a hundred stay below */
    double at(double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.floor(share * sorted.size())));
    }

    /** How many a second pass once it runs: without the first and the last tenth, of values that are moments in seconds. */
    double perSecond() {
        return 0.8 * sorted.size() / (at(0.9) - at(0.1));
    }
}
