package io.unhook.endtoend.judge.seen;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unhook.endtoend.judge.World;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;

/** A picture painted by hand: what the judge would see had the services left this behind. */
public final class APicture {
    private static final Map<String, List<String>> TABLES = Map.of(
            World.INBOX, List.of("inbox", "mailbox_move"),
            World.CHANNEL, List.of("channel", "mailbox_move"),
            World.REVOCATION, List.of("provider_grant", "grant_use", "revocation", "disconnection"),
            World.NOTIFICATION, List.of("incident", "notice", "digest", "directory_user"));
    private static final List<String> EVERYWHERE =
            List.of("outbox", "outbox_dead", "outbox_sequence", "processed_event");

    private final Map<String, Tables> tables = new TreeMap<>();
    private final List<TopicRecord> records = new ArrayList<>();
    private final Map<String, Map<TopicPartition, Long>> passed = new HashMap<>();
    private final List<ProviderGrant> grants = new ArrayList<>();
    private final List<Mail> mails = new ArrayList<>();

    public APicture() {
        TABLES.forEach((module, own) -> {
            Map<String, List<Row>> byName = new TreeMap<>();
            own.forEach(table -> byName.put(table, new ArrayList<>()));
            EVERYWHERE.forEach(table -> byName.put(table, new ArrayList<>()));
            tables.put(module, new Tables(module, byName));
            passed.put(module, new HashMap<>());
        });
    }

    public APicture row(String module, String table, Map<String, Object> columns) {
        tables.get(module).rows(table).add(new Row(columns));
        return this;
    }

    /** An event of a service of ours, with its number; the id is whatever tells deliveries apart. */
    public APicture event(String module, String topic, String type, String key, long sequence, String id, String json) {
        var record = new ConsumerRecord<>(topic, 0, records.size(), bytes(key), bytes(json));
        Map.of(
                        "ce_id",
                        id,
                        "ce_type",
                        "io.unhook." + type + ".v1",
                        "ce_source",
                        "urn:unhook:" + module,
                        "ce_sequence",
                        Long.toString(sequence))
                .forEach((name, value) -> record.headers().add(new RecordHeader(name, bytes(value))));
        records.add(TopicRecord.of(record));
        return this;
    }

    public APicture passed(String group, String topic, long next) {
        passed.get(group).put(new TopicPartition(topic, 0), next);
        return this;
    }

    public APicture grant(String provider, String subject, int effectiveRevocations, boolean alive) {
        ObjectNode grant = JsonNodeFactory.instance.objectNode();
        grant.put("provider", provider).put("realm", "realm").put("subject", subject);
        ObjectNode epoch = JsonNodeFactory.instance.objectNode();
        epoch.put("epoch", 1).put("effectiveRevocations", effectiveRevocations);
        if (!alive) epoch.put("endedAt", "2026-11-24T09:00:00Z").put("endedBy", "call 1");
        grants.add(new ProviderGrant(grant, epoch));
        return this;
    }

    public APicture mail(String digestId, String to) {
        mails.add(new Mail("<" + digestId + "@unhook.invalid>", to, "subject"));
        return this;
    }

    public Picture painted() {
        return new Picture(tables, new Topics(records, passed), grants, mails, Instant.now());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
