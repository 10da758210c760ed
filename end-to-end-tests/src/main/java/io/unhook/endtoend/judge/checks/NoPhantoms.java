package io.unhook.endtoend.judge.checks;

import io.unhook.endtoend.judge.Check;
import io.unhook.endtoend.judge.Finding;
import io.unhook.endtoend.judge.World;
import io.unhook.endtoend.judge.seen.Keeper;
import io.unhook.endtoend.judge.seen.Picture;
import io.unhook.endtoend.judge.seen.TopicRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nothing is on a topic that no committed change told: each event has its number, and what it names is in a table. */
public final class NoPhantoms implements Check {
    private record Named(String type, String field, String module, String table) {}

    private static final List<Named> NAMED = List.of(
            new Named("AccessGranted", "useId", World.REVOCATION, "grant_use"),
            new Named("DisconnectionActionNeeded", "disconnectionId", World.REVOCATION, "disconnection"),
            new Named("DisconnectionSettled", "disconnectionId", World.REVOCATION, "disconnection"),
            new Named("NoticeSent", "noticeId", World.NOTIFICATION, "notice"),
            new Named("NoticeFailed", "noticeId", World.NOTIFICATION, "notice"));

    @Override
    public Stream<Finding> findings(Picture seen) {
        return Stream.of(numbers(seen), mailboxes(seen), named(seen)).flatMap(found -> found);
    }

    private static Stream<Finding> numbers(Picture seen) {
        Map<Counted, Long> last = new HashMap<>();
        seen.services()
                .forEach(service -> service.rows("outbox_sequence")
                        .forEach(row ->
                                last.put(new Counted(service.module(), row.text("aggregate")), row.number("last"))));
        return Counted.on(seen).entrySet().stream().flatMap(aggregate -> {
            Map<Long, String> ids = new HashMap<>();
            return aggregate.getValue().stream()
                    .filter(event -> event.sequence() > last.getOrDefault(aggregate.getKey(), 0L)
                            || !ids.computeIfAbsent(event.sequence(), _ -> event.id())
                                    .equals(event.id()))
                    .map(event -> phantom(event, "has a number that no committed change gave it"));
        });
    }

    private static Stream<Finding> mailboxes(Picture seen) {
        return Keeper.ALL.stream().flatMap(keeper -> {
            Set<String> known = ids(seen, keeper.module(), keeper.table());
            return seen.events()
                    .filter(event -> event.isOurs() && event.module().equals(keeper.module()))
                    .filter(event -> !known.contains(event.key()))
                    .map(event -> phantom(event, "is about a mailbox that does not exist"));
        });
    }

    private static Stream<Finding> named(Picture seen) {
        return NAMED.stream().flatMap(named -> {
            Set<String> known = ids(seen, named.module(), named.table());
            return seen.events()
                    .filter(event -> event.isOurs() && event.is(named.type()))
                    .filter(event -> !known.contains(event.text(named.field())))
                    .map(event -> phantom(event, "names a " + named.table() + " that does not exist"));
        });
    }

    private static Set<String> ids(Picture seen, String module, String table) {
        return seen.rows(module, table).stream().map(row -> row.text("id")).collect(Collectors.toSet());
    }

    private static Finding phantom(TopicRecord event, String why) {
        return new Finding("phantom", event.account(), event.type() + " at " + event.place() + " " + why);
    }
}
