package io.unhook.endtoend.judge.seen;

import io.unhook.endtoend.judge.World;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** Everything that everybody left behind, at about one moment. */
public final class Picture {
    public static final String UNKNOWN = "unknown";

    private final Map<String, Tables> tables;
    private final Topics topics;
    private final List<ProviderGrant> grants;
    private final List<Mail> mails;
    private final Instant at;
    private final Map<String, String> accounts = new HashMap<>();

    Picture(Map<String, Tables> tables, Topics topics, List<ProviderGrant> grants, List<Mail> mails, Instant at) {
        this.tables = tables;
        this.topics = topics;
        this.grants = grants;
        this.mails = mails;
        this.at = at;
        topics.records().stream()
                .filter(record -> record.key() != null && record.account() != null)
                .forEach(record -> accounts.putIfAbsent(record.key(), record.account()));
        mailboxes().forEach(mailbox -> accounts.put(mailbox.text("id"), mailbox.text("account_id")));
    }

    /** The topics last: what the tables say was published before. */
    public static Picture of(World world) {
        Map<String, Tables> tables = new TreeMap<>();
        world.databases().forEach((module, where) -> tables.put(module, Tables.read(module, where)));
        Topics topics = Topics.read(world.broker(), world.databases().keySet());
        return new Picture(
                tables,
                topics,
                Web.grants(world.simulator()),
                Web.mails(world.mails()),
                world.clock().instant());
    }

    /** When it was taken, by the services' clock. */
    public Instant at() {
        return at;
    }

    public Stream<Tables> services() {
        return tables.values().stream();
    }

    /** None if that service is not part of this world. */
    public List<Row> rows(String module, String table) {
        return tables.containsKey(module) ? tables.get(module).rows(table) : List.of();
    }

    /** Inboxes and channels. */
    public Stream<Row> mailboxes() {
        return Keeper.ALL.stream().flatMap(keeper -> rows(keeper.module(), keeper.table()).stream());
    }

    public Stream<TopicRecord> records() {
        return topics.records().stream();
    }

    /** Our events and those of others, as their senders wrote them; in each partition's order. */
    public Stream<TopicRecord> events() {
        return records().filter(record -> record.isEvent() && !record.isDeadLetter() && !record.isRetry());
    }

    /** What a group reads of them, what was given back to it as well. */
    public Stream<TopicRecord> eventsFor(String group) {
        return records()
                .filter(record -> record.isEvent() && !record.isDeadLetter())
                .filter(record -> !record.isRetry() || record.isRetryOf(group));
    }

    public boolean hasPassed(String group, TopicRecord record) {
        Long next = topics.passed().get(group).get(new TopicPartition(record.topic(), record.partition()));
        return next != null && record.offset() < next;
    }

    public boolean reads(String group, TopicRecord record) {
        return record.isRetryOf(group)
                || topics.passed().get(group).keySet().stream()
                        .anyMatch(partition -> partition.topic().equals(record.topic()));
    }

    public List<ProviderGrant> grants() {
        return grants;
    }

    public List<Mail> mails() {
        return mails;
    }

    /** Never null, so that a record that names no account is among nobody's findings but those of the whole world. */
    public String accountOf(TopicRecord record) {
        if (record.account() != null) return record.account();
        return record.key() == null ? UNKNOWN : accounts.getOrDefault(record.key(), UNKNOWN);
    }

    /** Of the mailbox, person or account that is a record's key; null if nobody ever said. */
    public String accountOf(String key) {
        return accounts.get(key);
    }
}
