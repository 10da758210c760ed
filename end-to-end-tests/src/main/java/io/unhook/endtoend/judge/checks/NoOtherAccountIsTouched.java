package io.unhook.endtoend.judge.checks;

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

/** What is about an inbox of ours is kept, told and mailed in its own account only. */
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
                        .filter(row -> row.has("mailbox_id") && "INBOX".equals(row.text("kind")))
                        .filter(row -> isOtherThan(owners.get(row.text("mailbox_id")), row.text("account_id")))
                        .map(row -> new Finding(
                                "other account",
                                row.text("account_id"),
                                kept.table() + " " + row.text("id") + " is about an inbox of another account")));
    }

    private static Stream<Finding> told(Picture seen) {
        Map<String, String> owners = owners(seen);
        return seen.events()
                .filter(event -> event.isOurs() && event.account() != null)
                .filter(event -> isOtherThan(owners.get(event.key()), event.account()))
                .map(event -> new Finding(
                        "other account",
                        event.account(),
                        event.type() + " at " + event.place() + " is about an inbox of another account"));
    }

    private static boolean isOtherThan(String owner, String account) {
        return owner != null && !owner.equals(account);
    }

    private static Map<String, String> owners(Picture seen) {
        return seen.rows(World.INBOX, "inbox").stream()
                .collect(toMap(row -> row.text("id"), row -> row.text("account_id")));
    }

    /** A mail goes to somebody of the account's directory, or to the mailbox that it is about. */
    private static Stream<Finding> mailed(Picture seen) {
        Map<String, Row> notices = byId(seen, "notice");
        Map<String, Row> incidents = byId(seen, "incident");
        return seen.mails().stream()
                .filter(mail -> notices.containsKey(mail.noticeId()))
                .filter(mail -> {
                    Row notice = notices.get(mail.noticeId());
                    return !isFor(seen, mail, notice, incidents.get(notice.text("incident_id")));
                })
                .map(mail -> new Finding(
                        "other account",
                        notices.get(mail.noticeId()).text("account_id"),
                        mail.messageId() + " went to somebody outside the account"));
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

    private static Map<String, Row> byId(Picture seen, String table) {
        return seen.rows(World.NOTIFICATION, table).stream().collect(toMap(row -> row.text("id"), row -> row));
    }
}
