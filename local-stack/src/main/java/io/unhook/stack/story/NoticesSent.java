package io.unhook.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.contracts.NoticeEvent;
import io.unhook.contracts.NoticeFailed;
import io.unhook.contracts.NoticeSent;
import io.unhook.contracts.Topic;
import io.unhook.contracts.json.Decoded;
import io.unhook.contracts.json.EventJson;
import io.unhook.contracts.json.SchemaCheck;
import io.unhook.stack.client.Cluster;
import io.unhook.stack.client.JsonHttp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who was told what about the mailbox, and who was not and why. */
final class NoticesSent {
    private static final String WHO = "notification-service";

    private final JsonHttp door;
    private final Subject subject;
    private final Cluster cluster;

    NoticesSent(JsonHttp door, Subject subject, Cluster cluster) {
        this.door = door;
        this.subject = subject;
        this.cluster = cluster;
    }

    Stream<Entry> entries() {
        List<JsonNode> notices = Pages.of(door, "/notices?" + Pages.query(subject));
        if (notices.isEmpty()) return Stream.of();
        Map<String, String> events = events();
        Map<String, Integer> sizes = new HashMap<>();
        return notices.stream().map(notice -> entry(notice, events, sizes));
    }

    private Entry entry(JsonNode notice, Map<String, String> events, Map<String, Integer> sizes) {
        String event = events.get(notice.path("id").asText());
        String mail = notice.path("mail").asText();
        return new Entry(
                at(notice),
                WHO,
                words(notice, mail.isEmpty() ? 1 : sizes.computeIfAbsent(mail, this::size)),
                "notice " + notice.path("id").asText() + (mail.isEmpty() ? "" : " mail " + mail)
                        + (event == null ? "" : " event " + event));
    }

    private static Instant at(JsonNode notice) {
        String at = Stream.of("sentAt", "failedAt", "madeAt")
                .filter(notice::hasNonNull)
                .map(field -> notice.path(field).asText())
                .findFirst()
                .orElseThrow();
        return Instant.parse(at);
    }

    private static String words(JsonNode notice, int inOneMail) {
        String user = notice.path("userId").asText();
        String person = user.isEmpty() ? "nobody" : "user " + user;
        String about = "\"" + notice.path("message").asText() + "\""
                + reminder(notice.path("reminder").asInt());
        String cause = notice.path("cause").asText();
        return switch (notice.path("state").asText()) {
            case "SENT" -> "mailed " + person + ": " + about + company(inOneMail) + tries(notice);
            case "DUE" -> "will mail " + person + ": " + about + tries(notice);
            case "FAILED" -> "could NOT tell " + person + ": " + about + ", " + cause;
            case "OVERTAKEN" -> "did not mail " + person + " " + about + ": something newer was true by then";
            case "OMITTED" -> "leaves out " + person + " on purpose: " + about + ", " + cause;
            default -> notice.path("state").asText() + " " + person + ": " + about;
        };
    }

    private static String reminder(int number) {
        return number == 0 ? "" : ", reminder " + number;
    }

    private static String company(int inOneMail) {
        int others = inOneMail - 1;
        return others < 1 ? "" : ", in one digest with " + others + (others == 1 ? " other notice" : " other notices");
    }

    private static String tries(JsonNode notice) {
        int attempts = notice.path("attempts").asInt();
        String tries = attempts < 2 ? "" : ", after " + attempts + " tries";
        return notice.path("ambiguous").asBoolean() ? tries + "; it may have arrived twice" : tries;
    }

    private int size(String mail) {
        String account = Pages.encoded(subject.mailbox().accountId());
        return Pages.of(door, "/notices?accountId=" + account + "&mail=" + Pages.encoded(mail))
                .size();
    }

    /** By the notice: the event that told of it. */
    private Map<String, String> events() {
        Map<String, String> told = new HashMap<>();
        for (var record : cluster.records().read(Topic.NOTICE_EVENTS.topicName())) {
            Map<String, byte[]> headers = new HashMap<>();
            record.headers().forEach(header -> headers.put(header.key(), header.value()));
            if (record.value() != null
                    && EventJson.read(
                                    headers, record.value(), Instant.ofEpochMilli(record.timestamp()), SchemaCheck.NONE)
                            instanceof Decoded.Known(var envelope, NoticeEvent event))
                told.put(notice(event), envelope.id());
        }
        return told;
    }

    private static String notice(NoticeEvent event) {
        return switch (event) {
            case NoticeSent sent -> sent.noticeId();
            case NoticeFailed failed -> failed.noticeId();
        };
    }
}
