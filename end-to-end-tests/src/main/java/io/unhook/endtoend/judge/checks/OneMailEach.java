package io.unhook.endtoend.judge.checks;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.unhook.endtoend.judge.Check;
import io.unhook.endtoend.judge.Finding;
import io.unhook.endtoend.judge.World;
import io.unhook.endtoend.judge.seen.Mail;
import io.unhook.endtoend.judge.seen.Picture;
import io.unhook.endtoend.judge.seen.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A person hears of an incident once a message: one notice, in one digest, with one Message-ID; and a notice called sent is in a mail that arrived. */
public final class OneMailEach implements Check {
    @Override
    public Stream<Finding> findings(Picture seen) {
        return Stream.of(toldTwice(seen), neverArrived(seen), nobodysMail(seen)).flatMap(found -> found);
    }

    private static Stream<Finding> toldTwice(Picture seen) {
        Map<String, Row> incidents =
                seen.rows(World.NOTIFICATION, "incident").stream().collect(toMap(row -> row.text("id"), row -> row));
        Set<List<Object>> told = new HashSet<>();
        return seen.rows(World.NOTIFICATION, "notice").stream()
                .filter(notice -> notice.text("state").equals("SENT"))
                .filter(notice -> !told.add(meaning(notice, incidents.get(notice.text("incident_id")))))
                .map(notice -> finding(notice, "is a second mail of one message about one incident"));
    }

    private static List<Object> meaning(Row notice, Row incident) {
        return List.of(
                notice.text("account_id"),
                incident.text("kind"),
                incident.text("mailbox_id"),
                incident.number("connection"),
                incident.text("incident_kind"),
                incident.number("nth"),
                String.valueOf(notice.text("person")),
                notice.text("message"),
                notice.number("reminder"));
    }

    private static Stream<Finding> neverArrived(Picture seen) {
        Set<String> arrived = seen.mails().stream().map(Mail::digestId).collect(toSet());
        return seen.rows(World.NOTIFICATION, "notice").stream()
                .filter(notice -> notice.text("state").equals("SENT") && !arrived.contains(notice.text("digest_id")))
                .map(notice -> finding(notice, "is called sent, and the mail server never saw it"));
    }

    private static Stream<Finding> nobodysMail(Picture seen) {
        Set<String> known = seen.rows(World.NOTIFICATION, "digest").stream()
                .map(row -> row.text("id"))
                .collect(toSet());
        return seen.mails().stream()
                .filter(mail -> !known.contains(mail.digestId()))
                .map(mail -> new Finding("mail", null, mail.messageId() + " belongs to no digest"));
    }

    private static Finding finding(Row notice, String what) {
        return new Finding("mail", notice.text("account_id"), "notice " + notice.text("id") + " " + what);
    }
}
