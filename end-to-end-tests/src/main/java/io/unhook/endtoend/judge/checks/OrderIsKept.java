package io.unhook.endtoend.judge.checks;

import io.unhook.endtoend.judge.Check;
import io.unhook.endtoend.judge.Finding;
import io.unhook.endtoend.judge.seen.Picture;
import io.unhook.endtoend.judge.seen.TopicRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Of one aggregate, first deliveries come in the order of their numbers. Repeats may come at any time. */
public final class OrderIsKept implements Check {
    @Override
    public Stream<Finding> findings(Picture seen) {
        return Counted.on(seen).values().stream().flatMap(events -> inversions(events).stream());
    }

    private static List<Finding> inversions(List<TopicRecord> events) {
        List<Finding> found = new ArrayList<>();
        Set<String> delivered = new HashSet<>();
        TopicRecord before = null;
        for (TopicRecord event : events) {
            if (!delivered.add(event.id())) continue;
            if (before != null && (event.sequence() < before.sequence() || event.partition() != before.partition()))
                found.add(new Finding("misordered", event.account(), said(before, event)));
            before = event;
        }
        return found;
    }

    private static String said(TopicRecord before, TopicRecord event) {
        return "event " + event.sequence() + " of " + event.aggregate() + " came after event " + before.sequence()
                + " (at " + event.place() + ")";
    }
}
