package io.unhook.endtoend.judge.checks;

import io.unhook.endtoend.judge.seen.Picture;
import io.unhook.endtoend.judge.seen.TopicRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One aggregate's counted events at one service, as they lie on the topic. */
record Counted(String module, String aggregate) {
    static Map<Counted, List<TopicRecord>> on(Picture seen) {
        return seen.events()
                .filter(event -> event.isOurs() && event.isCounted())
                .collect(Collectors.groupingBy(
                        event -> new Counted(event.module(), event.aggregate()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    String key() {
        return aggregate.substring(aggregate.indexOf('/') + 1);
    }

    @Override
    public String toString() {
        return aggregate + " of " + module;
    }
}
