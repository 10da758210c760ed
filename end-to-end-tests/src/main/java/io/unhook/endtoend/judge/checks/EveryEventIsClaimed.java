package io.unhook.endtoend.judge.checks;

import io.unhook.contracts.json.EventJson;
import io.unhook.endtoend.judge.Check;
import io.unhook.endtoend.judge.Finding;
import io.unhook.endtoend.judge.seen.Picture;
import io.unhook.endtoend.judge.seen.Row;
import io.unhook.endtoend.judge.seen.Tables;
import io.unhook.endtoend.judge.seen.TopicRecord;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A group that has passed an event has written that down, once: as handled, or as a dead letter. */
public final class EveryEventIsClaimed implements Check {
    @Override
    public Stream<Finding> findings(Picture seen) {
        return seen.services().flatMap(service -> unclaimed(seen, service));
    }

    private static Stream<Finding> unclaimed(Picture seen, Tables service) {
        Set<List<String>> claims = service.rows("processed_event").stream()
                .map(EveryEventIsClaimed::claim)
                .collect(Collectors.toSet());
        String group = service.module();
        return seen.eventsFor(group)
                .filter(event -> EventJson.types().contains(event.type()) && event.value() != null)
                .filter(event -> seen.hasPassed(group, event))
                .filter(event -> !claims.contains(List.of(group, event.source(), event.id())))
                .filter(event -> !claims.contains(deadLetter(group, event)))
                .map(event -> new Finding(
                        "unclaimed",
                        event.account(),
                        group + " has passed event " + event.id() + " at " + event.place()
                                + " and did not write that down"));
    }

    private static List<String> claim(Row row) {
        return List.of(row.text("consumer"), row.text("source"), row.text("event_id"));
    }

    private static List<String> deadLetter(String group, TopicRecord event) {
        return List.of(group + "/dead-letters", event.topic() + "/" + event.partition(), Long.toString(event.offset()));
    }
}
