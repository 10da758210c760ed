package io.unhook.bench;

import io.unhook.bench.Bench.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two that take turns, after one round that only warms them up. */
record Comparison(String what, Contender ours, Contender peer) {
    Line lineOf(int rounds, String goal) {
        ours.perSecond();
        peer.perSecond();
        List<Double> we = new ArrayList<>();
        List<Double> they = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            we.add(ours.perSecond());
            they.add(peer.perSecond());
            ratios.add(we.getLast() / they.getLast());
            System.out.printf(Locale.ROOT, "  %s: %.0f / %.0f%n", what, we.getLast(), they.getLast());
        }
        var spread = Spread.of(ratios);
        String ratio = String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", spread.median(), spread.least(), spread.most());
        return new Line(what, rate(we), rate(they), ratio, goal);
    }

    private static String rate(List<Double> figures) {
        return String.format(Locale.ROOT, "%,.0f/s", Spread.of(figures).median());
    }
}
