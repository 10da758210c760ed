package io.unhook.endtoend.judge.checks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unhook.endtoend.judge.Check;
import io.unhook.endtoend.judge.Finding;
import io.unhook.endtoend.judge.World;
import io.unhook.endtoend.judge.seen.Mail;
import io.unhook.endtoend.judge.seen.Picture;
import io.unhook.endtoend.judge.seen.Row;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What is about a mailbox of ours is kept, told and mailed in its own account only. */
public final class NoOtherAccountIsTouched implements Check {
    private record Kept(String module, String table) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Kept> ABOUT_MAILBOXES = List.of(
            new Kept(World.REVOCATION, "grant_use"),
            new Kept(World.REVOCATION, "disconnection"),
            new Kept(World.NOTIFICATION, "incident"));

    @Override
    public Stream<Finding> findings(Picture seen) {
        return Stream.of(kept(seen), told(seen), mailed(seen)).flatMap(found -> found);
    }

    private static Stream<Finding> kept(Picture seen) {
        Map<String, String> owners = owners(seen);
        return ABOUT_MAILBOXES.stream()
                .flatMap(kept -> seen.rows(kept.module(), kept.table()).stream()
                        .filter(row -> row.has("mailbox_id"))
                        .filter(row -> isOtherThan(owners.get(row.text("mailbox_id")), row.text("account_id")))
                        .map(row -> new Finding(
                                "other account",
                                row.text("account_id"),
                                kept.table() + " " + row.text("id") + " is about a mailbox of another account")));
    }

    private static Stream<Finding> told(Picture seen) {
        Map<String, String> owners = owners(seen);
        return seen.events()
                .filter(event -> event.isOurs() && event.account() != null)
                .filter(event -> isOtherThan(owners.get(event.key()), event.account()))
                .map(event -> new Finding(
                        "other account",
                        event.account(),
                        event.type() + " at " + event.place() + " is about a mailbox of another account"));
    }

    private static boolean isOtherThan(String owner, String account) {
        return owner != null && !owner.equals(account);
    }

    private static Map<String, String> owners(Picture seen) {
        return seen.mailboxes().collect(toMap(row -> row.text("id"), row -> row.text("account_id")));
    }

    /** A mail goes to somebody of the account's directory, or to a mailbox that it is about. */
    private static Stream<Finding> mailed(Picture seen) {
        Map<String, Row> incidents =
                seen.rows(World.NOTIFICATION, "incident").stream().collect(toMap(row -> row.text("id"), row -> row));
        Map<String, List<Row>> notices = seen.rows(World.NOTIFICATION, "notice").stream()
                .filter(notice -> notice.has("digest_id"))
                .collect(groupingBy(notice -> notice.text("digest_id")));
        return seen.mails().stream()
                .flatMap(mail -> notices.getOrDefault(mail.digestId(), List.of()).stream()
                        .filter(notice -> !isFor(seen, mail, notice, incidents.get(notice.text("incident_id"))))
                        .map(notice -> new Finding(
                                "other account",
                                notice.text("account_id"),
                                mail.messageId() + " went to somebody outside the account")));
    }

    private static boolean isFor(Picture seen, Mail mail, Row notice, Row incident) {
        return isTo(mail, address(incident))
                || seen.rows(World.NOTIFICATION, "directory_user").stream()
                        .filter(user -> user.text("account_id").equals(notice.text("account_id")))
                        .anyMatch(user -> isTo(mail, user.text("address")));
    }

    private static boolean isTo(Mail mail, String address) {
        return address != null && mail.to().toLowerCase(Locale.ROOT).contains(address.toLowerCase(Locale.ROOT));
    }

    private static String address(Row incident) {
        try {
            return JSON.readTree(incident.text("mailbox")).path("address").asText(null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an incident without a mailbox", e);
        }
    }
}
