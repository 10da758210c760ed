package io.unhook.messaging.outbox;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Header;

/** A record as it will stand on its topic. Bytes throughout: a dead letter must leave as it came. */
record OutboxRow(long position, String topic, byte[] key, List<Header> headers, byte[] value, Instant writtenAt) {
    /** What Kafka counts against a record's largest size, near enough. */
    long weight() {
        long weight = length(key) + length(value);
        for (Header header : headers) weight += header.key().length() + length(header.value());
        return weight;
    }

    private static int length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
