package io.unhook.endtoend.judge.checks;

import io.unhook.endtoend.judge.Check;
import io.unhook.endtoend.judge.Finding;
import io.unhook.endtoend.judge.World;
import io.unhook.endtoend.judge.seen.Keeper;
import io.unhook.endtoend.judge.seen.Picture;
import io.unhook.endtoend.judge.seen.Row;
import io.unhook.endtoend.judge.seen.Tables;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Nothing is left under way. Only at Microsoft may a person still have to act; whoever expects more to be open looks at the
 * findings with that in mind.
 */
public final class EverythingEnds implements Check {
    private static final String NAME = "not at rest";

    @Override
    public Stream<Finding> findings(Picture seen) {
        return Stream.of(unsent(seen), unread(seen), atWork(seen)).flatMap(found -> found);
    }

    private static Stream<Finding> unsent(Picture seen) {
        return seen.services()
                .flatMap(service -> Stream.of("outbox", "outbox_dead")
                        .flatMap(table -> service.rows(table).stream()
                                .map(row -> new Finding(
                                        NAME,
                                        account(seen, row),
                                        "row " + row.number("position") + " for " + row.text("topic") + " is still in "
                                                + table + " of " + service.module()))));
    }

    private static String account(Picture seen, Row outbox) {
        byte[] key = outbox.bytes("record_key");
        String account = key == null ? null : seen.accountOf(new String(key, StandardCharsets.UTF_8));
        return account == null ? Picture.UNKNOWN : account;
    }

    private static Stream<Finding> unread(Picture seen) {
        return seen.services()
                .map(Tables::module)
                .flatMap(group -> seen.records()
                        .filter(record -> seen.reads(group, record) && !seen.hasPassed(group, record))
                        .map(record -> new Finding(
                                NAME, seen.accountOf(record), group + " has not passed " + record.place())));
    }

    private static Stream<Finding> atWork(Picture seen) {
        return Stream.of(
                        open(seen, World.REVOCATION, "revocation", EverythingEnds::isAtWork),
                        open(
                                seen,
                                World.REVOCATION,
                                "disconnection",
                                row -> row.text("state").equals("OPEN")),
                        open(seen, World.NOTIFICATION, "incident", row -> isToBeTold(row, seen.at())),
                        open(
                                seen,
                                World.NOTIFICATION,
                                "notice",
                                row -> row.text("state").equals("DUE")),
                        Keeper.ALL.stream()
                                .flatMap(keeper ->
                                        open(seen, keeper.module(), "mailbox_move", row -> row.has("due_at"))),
                        Keeper.ALL.stream()
                                .flatMap(keeper -> open(
                                        seen,
                                        keeper.module(),
                                        keeper.table(),
                                        row -> row.text("provider_access").equals("ENDING"))))
                .flatMap(found -> found);
    }

    /** Whoever was told what there is may be reminded in some days. */
    private static boolean isToBeTold(Row incident, Instant now) {
        return incident.has("due_at")
                && (!incident.flag("told") || incident.time("due_at").isBefore(now.plus(Duration.ofHours(1))));
    }

    private static boolean isAtWork(Row revocation) {
        return switch (revocation.text("state")) {
            case "SETTLED" -> false;
            case "ACTION_NEEDED" -> !revocation.text("provider").equals("MICROSOFT");
            default -> true;
        };
    }

    private static Stream<Finding> open(Picture seen, String module, String table, Predicate<Row> isOpen) {
        List<Row> rows = seen.rows(module, table);
        return rows.stream()
                .filter(isOpen)
                .map(row -> new Finding(NAME, row.text("account_id"), table + " " + row.text("id") + " is still open"));
    }
}
