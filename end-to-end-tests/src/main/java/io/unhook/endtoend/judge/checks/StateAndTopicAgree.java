package io.unhook.endtoend.judge.checks;

import static java.util.stream.Collectors.toMap;

import io.unhook.endtoend.judge.Check;
import io.unhook.endtoend.judge.Finding;
import io.unhook.endtoend.judge.World;
import io.unhook.endtoend.judge.seen.Keeper;
import io.unhook.endtoend.judge.seen.Picture;
import io.unhook.endtoend.judge.seen.Row;
import io.unhook.endtoend.judge.seen.TopicRecord;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The last thing that a topic says of a mailbox, a disconnection or a notice is what its table says. */
public final class StateAndTopicAgree implements Check {
    private static final BinaryOperator<TopicRecord> LATER =
            BinaryOperator.maxBy(Comparator.comparingLong(TopicRecord::sequence));

    @Override
    public Stream<Finding> findings(Picture seen) {
        return Stream.of(mailboxes(seen), access(seen), disconnections(seen), notices(seen))
                .flatMap(found -> found);
    }

    private static Stream<Finding> mailboxes(Picture seen) {
        return Keeper.ALL.stream().flatMap(keeper -> mailboxes(keeper, seen));
    }

    private static Stream<Finding> mailboxes(Keeper keeper, Picture seen) {
        Map<String, TopicRecord> switched = last(seen, event -> isSwitch(keeper, event), TopicRecord::key);
        Map<String, TopicRecord> removed = seen.events()
                .filter(event -> event.is(keeper.noun() + "Removed"))
                .collect(toMap(TopicRecord::key, Function.identity(), (first, _) -> first));
        return seen.rows(keeper.module(), keeper.table()).stream()
                .filter(row -> !agrees(keeper, row, switched.get(row.text("id")), removed.get(row.text("id"))))
                .map(row -> finding(
                        row,
                        keeper.table() + " " + row.text("id") + " is " + row.text("state")
                                + ", and its topic tells otherwise"));
    }

    private static boolean agrees(Keeper keeper, Row row, TopicRecord switched, TopicRecord removed) {
        return switch (row.text("state")) {
            case "ACTIVE" -> switched != null && isOn(keeper, switched) && removed == null;
            case "DEACTIVATED" -> switched != null && switched.is(keeper.noun() + "Deactivated") && removed == null;
            case "REMOVED" -> removed != null;
            default -> removed == null;
        };
    }

    private static boolean isSwitch(Keeper keeper, TopicRecord event) {
        return event.is(keeper.noun() + "Deactivated") || isOn(keeper, event);
    }

    private static boolean isOn(Keeper keeper, TopicRecord event) {
        return Stream.of("Connected", "Reconnected", "Reactivated").anyMatch(what -> event.is(keeper.noun() + what));
    }

    /** What a removed mailbox shows is what became of its last connection. */
    private static Stream<Finding> access(Picture seen) {
        Map<String, String> outcomes = seen.rows(World.REVOCATION, "disconnection").stream()
                .filter(row -> row.has("outcome") && row.has("mailbox_id") && row.has("connection"))
                .collect(toMap(StateAndTopicAgree::connection, row -> row.text("outcome"), (one, _) -> one));
        return seen.mailboxes()
                .filter(mailbox -> mailbox.text("state").equals("REMOVED"))
                .filter(mailbox -> Optional.ofNullable(
                                outcomes.get(mailbox.text("id") + "/" + mailbox.number("granted")))
                        .filter(outcome -> !outcome.equals(mailbox.text("provider_access")))
                        .isPresent())
                .map(mailbox -> finding(
                        mailbox,
                        "mailbox " + mailbox.text("id") + " shows " + mailbox.text("provider_access")
                                + ", which is not how its disconnection ended"));
    }

    private static String connection(Row disconnection) {
        return disconnection.text("mailbox_id") + "/" + disconnection.number("connection");
    }

    private static Stream<Finding> disconnections(Picture seen) {
        Map<String, TopicRecord> settled =
                last(seen, event -> event.is("DisconnectionSettled"), event -> event.text("disconnectionId"));
        return seen.rows(World.REVOCATION, "disconnection").stream()
                .filter(row -> row.has("outcome") && row.has("mailbox_id"))
                .filter(row -> !Optional.ofNullable(settled.get(row.text("id")))
                        .filter(event -> row.text("outcome").equals(event.text("outcome")))
                        .isPresent())
                .map(row -> finding(
                        row,
                        "disconnection " + row.text("id") + " ended " + row.text("outcome") + " and nobody heard"));
    }

    private static Stream<Finding> notices(Picture seen) {
        Map<String, TopicRecord> told = last(
                seen, event -> event.is("NoticeSent") || event.is("NoticeFailed"), event -> event.text("noticeId"));
        return seen.rows(World.NOTIFICATION, "notice").stream()
                .filter(row ->
                        row.text("state").equals("SENT") || row.text("state").equals("FAILED"))
                .filter(row -> !told.containsKey(row.text("id")))
                .map(row ->
                        finding(row, "notice " + row.text("id") + " is " + row.text("state") + " and nobody heard"));
    }

    private static Map<String, TopicRecord> last(
            Picture seen, Predicate<TopicRecord> which, Function<TopicRecord, String> of) {
        return seen.events()
                .filter(event -> event.isOurs() && event.isCounted())
                .filter(which)
                .collect(toMap(of, Function.identity(), LATER));
    }

    private static Finding finding(Row row, String what) {
        return new Finding("state and topic disagree", row.text("account_id"), what);
    }
}
