package io.unhook.messaging.consuming;

import io.unhook.contracts.DeadLetterHeaders;
import io.unhook.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record as it reached its group: from a topic of events, or given back from one of the group's dead letters. Then it still
 * tells where and when it was first written, so that coming late changes nothing about what it says.
 */
record Delivery(ConsumerRecord<byte[], byte[]> record, String group) {
    /** A word on a topic of events is somebody else's, whatever it is called: only what is given back is believed. */
    boolean isRedriven() {
        return Topic.isRetry(record.topic(), group);
    }

    String topic() {
        return Topic.original(record.topic(), group);
    }

    String partition() {
        return first(DeadLetterHeaders.ORIGINAL_PARTITION, Integer.toString(record.partition()));
    }

    String offset() {
        return first(DeadLetterHeaders.ORIGINAL_OFFSET, Long.toString(record.offset()));
    }

    /** When it was first written. */
    Instant recorded() {
        String millis = first(DeadLetterHeaders.ORIGINAL_TIMESTAMP, "");
        return Instant.ofEpochMilli(number(millis, record.timestamp()));
    }

    /** How often it has been given back by now. */
    long redrives() {
        return isRedriven() ? number(first(DeadLetterHeaders.REDRIVES, ""), 0) + 1 : 0;
    }

    String key() {
        return text(record.key());
    }

    byte[] value() {
        return record.value();
    }

    /** As they came; of a repeated header the last one counts. */
    Map<String, byte[]> headers() {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        return headers;
    }

    /** Those that it was first written with. */
    List<Header> originalHeaders() {
        LinkedList<Header> original = new LinkedList<>();
        Set<String> ours = isRedriven() ? new HashSet<>(DeadLetterHeaders.ALL) : new HashSet<>();
        List<Header> all = new ArrayList<>(List.of(record.headers().toArray()));
        for (Header header : all.reversed()) if (!ours.remove(header.key())) original.addFirst(header);
        return original;
    }

    private String first(String header, String otherwise) {
        Header found = isRedriven() ? record.headers().lastHeader(header) : null;
        return found == null ? otherwise : text(found.value());
    }

    private static long number(String text, long otherwise) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : otherwise;
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
