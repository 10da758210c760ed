package io.unhook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures Unhook on this machine, each figure beside a peer that does the least of the same, and prints a table.
 *
 * <p>Absolute figures say more of the machine than of the code. What a comparison tells is its ratio: ours and the peer's take
 * turns, round by round, and the spread over the rounds is printed beside it.
 */
public final class Bench {
    private static final int ROUNDS = 5;

    private Bench() {}

    public static void main(String[] arguments) {
        List<Line> table = new ArrayList<>();
        try (var ground = Ground.start(arguments.length > 0 && arguments[0].equals("--profile"))) {
            table.add(FirstAnswer.of(ground));
            table.addAll(ClickToMail.of(ground));
            table.add(Memory.of(ground));
            ground.leaveOnlyInboxService();
            table.addAll(CommitToConsumer.of(ground));
            table.addAll(compared(ground));
            ground.profileOf().ifPresent(file -> System.out.println("profile: " + file));
        }
        System.out.println();
        System.out.printf("%-52s %14s %14s %20s  %s%n", "", "ours", "peer", "ratio (min–max)", "goal");
        for (Line line : table) System.out.println(line);
    }

    private static List<Line> compared(Ground ground) {
        var sqlByHand = new SqlByHand(ground);
        return List.of(
                new Comparison("the machine's noise: SQL by hand against itself", sqlByHand, sqlByHand)
                        .lineOf(ROUNDS, ""),
                new Comparison("removals by REST : the same rows by SQL by hand", new RestRemovals(ground), sqlByHand)
                        .lineOf(ROUNDS, "≥ 0.6"),
                new Comparison(
                                "relay's drain : Kafka's own ProducerPerformance",
                                new RelayDrain(ground),
                                new KafkaItself(ground))
                        .lineOf(ROUNDS, "≥ 0.7"));
    }

    /** One row of the table, as it is printed. */
    record Line(String what, String ours, String peer, String ratio, String goal) {
        static Line figure(String what, String ours, String goal) {
            return new Line(what, ours, "", "", goal);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%-52s %14s %14s %20s  %s", what, ours, peer, ratio, goal);
        }
    }
}
