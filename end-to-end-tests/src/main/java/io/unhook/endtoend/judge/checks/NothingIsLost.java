package io.unhook.endtoend.judge.checks;

import io.unhook.endtoend.judge.Check;
import io.unhook.endtoend.judge.Finding;
import io.unhook.endtoend.judge.seen.Picture;
import io.unhook.endtoend.judge.seen.Row;
import io.unhook.endtoend.judge.seen.TopicRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Whatever a service counted in the transaction of a change is on its topic: 1, 2 … up to the last. */
public final class NothingIsLost implements Check {
    @Override
    public Stream<Finding> findings(Picture seen) {
        Map<Counted, List<TopicRecord>> published = Counted.on(seen);
        return seen.services()
                .flatMap(service -> service.rows("outbox_sequence").stream()
                        .flatMap(row ->
                                missing(seen, new Counted(service.module(), row.text("aggregate")), row, published)));
    }

    private static Stream<Finding> missing(
            Picture seen, Counted aggregate, Row row, Map<Counted, List<TopicRecord>> published) {
        Set<Long> there = published.getOrDefault(aggregate, List.of()).stream()
                .map(TopicRecord::sequence)
                .collect(Collectors.toCollection(TreeSet::new));
        return LongStream.rangeClosed(1, row.number("last"))
                .filter(number -> !there.contains(number))
                .mapToObj(number -> new Finding(
                        "lost",
                        seen.accountOf(aggregate.key()),
                        "event " + number + " of " + row.number("last") + " of " + aggregate + " is not on the topic"));
    }
}
