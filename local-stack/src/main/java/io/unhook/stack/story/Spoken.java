package io.unhook.stack.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unhook.contracts.DisconnectionActionNeeded;
import io.unhook.contracts.DisconnectionSettled;
import io.unhook.contracts.Envelope;
import io.unhook.contracts.MailboxEvent;
import io.unhook.contracts.Topic;
import io.unhook.contracts.json.Decoded;
import io.unhook.contracts.json.EventJson;
import io.unhook.contracts.json.SchemaCheck;
import io.unhook.stack.client.Cluster;
import io.unhook.stack.process.WrongWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What was said on the topics under one mailbox's id, by whom and of which account ever; each event once. */
final class Spoken {
    private static final List<String> TOPICS = Stream.of(Topic.INBOX_EVENTS, Topic.CHANNEL_EVENTS, Topic.ACCESS_EVENTS)
            .map(Topic::topicName)
            .toList();

    /** @param times how often it was written: at least once is what is promised */
    private record Said(Envelope envelope, MailboxEvent event, int times) {
        Said again() {
            return new Said(envelope, event, times + 1);
        }
    }

    private final String id;
    private final List<Said> said;

    private Spoken(String id, List<Said> said) {
        this.id = id;
        this.said = said;
    }

    /** Another team may have forgotten the key, so every record is looked into that could name the mailbox. */
    static Spoken of(String id, Cluster cluster) {
        Map<String, Said> events = new LinkedHashMap<>();
        Predicate<ConsumerRecord<byte[], byte[]>> names =
                record -> record.value() != null && new String(record.value(), UTF_8).contains(id);
        Set<String> there = cluster.topics();
        for (var record :
                cluster.records().read(TOPICS.stream().filter(there::contains).toList(), names)) {
            if (decode(record) instanceof Decoded.Known(var envelope, MailboxEvent event)
                    && event.mailbox().id().equals(id))
                events.merge(
                        envelope.source() + " " + envelope.id(),
                        new Said(envelope, event, 1),
                        (known, _) -> known.again());
        }
        return new Spoken(id, new ArrayList<>(events.values()));
    }

    /** @param account empty: whose it is must be plain */
    Subject subject(String account) {
        if (said.isEmpty()) throw new WrongWords("no mailbox " + id + ": no topic has an event about it");
        List<Said> ours = said.stream().filter(one -> !one.envelope().foreign()).toList();
        List<Said> whose = (ours.isEmpty() ? said : ours)
                .stream()
                        .filter(one -> account.isEmpty() || account(one).equals(account))
                        .toList();
        var accounts = accounts(whose);
        if (accounts.size() > 1)
            throw new WrongWords("mailboxes of several accounts are called " + id + ": say which by --account, "
                    + String.join(" or ", accounts));
        if (accounts.isEmpty())
            throw new WrongWords("no mailbox " + id + " in account " + account + "; there is one in "
                    + String.join(", ", accounts(said)));
        return new Subject(whose.getLast().event().mailbox());
    }

    Stream<Entry> entries(Subject subject) {
        return said.stream().map(one -> entry(one, subject));
    }

    private static Entry entry(Said one, Subject subject) {
        String source = one.envelope().source();
        String who = one.envelope().foreign() ? source : source.substring(Envelope.OURS.length());
        String request = one.envelope().foreign() ? "says: " : "";
        String stranger = subject.is(one.event().mailbox()) ? "" : "; but it names another account, " + account(one);
        String times = one.times() == 1 ? "" : "; written " + one.times() + " times";
        return new Entry(
                one.envelope().time(),
                who,
                request + EventWords.of(one.event()) + stranger + times,
                "event " + one.envelope().id() + disconnection(one.event()));
    }

    private static String disconnection(MailboxEvent event) {
        return switch (event) {
            case DisconnectionActionNeeded needed -> " disconnection " + needed.disconnectionId();
            case DisconnectionSettled settled -> " disconnection " + settled.disconnectionId();
            default -> "";
        };
    }

    private static String account(Said one) {
        return one.event().mailbox().accountId();
    }

    private static TreeSet<String> accounts(List<Said> some) {
        return some.stream().map(Spoken::account).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Decoded decode(ConsumerRecord<byte[], byte[]> record) {
        Map<String, byte[]> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        return EventJson.read(headers, record.value(), Instant.ofEpochMilli(record.timestamp()), SchemaCheck.NONE);
    }
}
