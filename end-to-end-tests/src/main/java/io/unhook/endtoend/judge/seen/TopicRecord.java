package io.unhook.endtoend.judge.seen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A Kafka record, and what it says if it is a CloudEvent in binary mode. */
public record TopicRecord(
        String topic,
        int partition,
        long offset,
        String key,
        Map<String, String> headers,
        byte[] value,
        JsonNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OURS = "urn:unhook:";

    static TopicRecord of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return new TopicRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                text(record.key()),
                headers,
                record.value(),
                json(record.value()));
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /** Of structured mode only the data. */
    private static JsonNode json(byte[] value) {
        try {
            JsonNode read = value == null ? MissingNode.getInstance() : JSON.readTree(value);
            return read.has("specversion") ? read.path("data") : read;
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    public boolean isEvent() {
        return id() != null && source() != null && type() != null;
    }

    public boolean isDeadLetter() {
        return topic.endsWith(".dead-letters");
    }

    /** Given back to the group that could not take it. */
    public boolean isRetry() {
        return topic.endsWith(".retry");
    }

    public boolean isRetryOf(String group) {
        return topic.endsWith("." + group + ".retry");
    }

    public String id() {
        return headers.get("ce_id");
    }

    public String source() {
        return headers.get("ce_source");
    }

    public String type() {
        return headers.get("ce_type");
    }

    public boolean is(String name) {
        return ("io.unhook." + name + ".v1").equals(type());
    }

    public boolean isOurs() {
        return source() != null && source().startsWith(OURS);
    }

    /** The service that wrote it. */
    public String module() {
        return source().substring(OURS.length());
    }

    public long sequence() {
        return Long.parseLong(headers.get("ce_sequence"));
    }

    public boolean isCounted() {
        return headers.get("ce_sequence") != null;
    }

    /** Of its mailbox, or its own; null if it names none. */
    public String account() {
        String account = json.path("mailbox").path("accountId").asText(null);
        return account != null ? account : json.path("accountId").asText(null);
    }

    public String text(String field) {
        return json.path(field).asText(null);
    }

    public String aggregate() {
        return topic + "/" + key;
    }

    public String place() {
        return topic + "/" + partition + "@" + offset;
    }
}
