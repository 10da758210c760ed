package io.unhook.stack.letters;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where a record stands: {@code topic/partition/offset}. */
public record Place(String topic, int partition, long offset) {
    private static final Pattern TEXT = Pattern.compile("([a-zA-Z0-9._-]+)/(\\d{1,9})/(\\d{1,18})");

    public static Place of(ConsumerRecord<?, ?> record) {
        return new Place(record.topic(), record.partition(), record.offset());
    }

    static Optional<Place> read(String text) {
        var parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new Place(parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return topic + "/" + partition + "/" + offset;
    }
}
