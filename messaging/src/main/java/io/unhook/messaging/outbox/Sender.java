package io.unhook.messaging.outbox;

import io.unhook.messaging.CrashPoint;
import io.unhook.messaging.MessagingSettings;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends a batch and waits for all of it.
 *
 * <p>The producer is idempotent and its records never expire: an expired record whose follower is still sent would turn their
 * order round. So it waits for the broker as long as that takes, and is closed, not flushed, when the shards are lost.
 */
final class Sender implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A record that no repetition will bring onto the topic. */
    record Refused(OutboxRow row, String reason) {}

    /** What became of a batch; a row in neither list waits behind a refused one of its key. */
    record Sent(List<OutboxRow> acked, List<Refused> refused) {}

    private record Aggregate(String topic, ByteBuffer key) {
        static Aggregate of(OutboxRow row) {
            return new Aggregate(row.topic(), row.key() == null ? null : ByteBuffer.wrap(row.key()));
        }
    }

    /** Asked every few seconds of waiting. */
    interface StillOurs {
        void check() throws SQLException;
    }

    private final Producer<byte[], byte[]> producer;
    private final int largestRecord;

    Sender(Map<String, Object> kafka, MessagingSettings settings) {
        largestRecord = settings.relay().largestRecord();
        Map<String, Object> config = new HashMap<>(kafka);
        config.keySet().retainAll(ProducerConfig.configNames());
        config.put(ProducerConfig.CLIENT_ID_CONFIG, settings.module() + "-relay");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, largestRecord + 10_000);
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Sends in order and waits for every ack. Whatever else goes wrong is {@link KafkaTrouble}: then all is sent again. */
    Sent send(List<OutboxRow> rows, StillOurs ours) throws SQLException, InterruptedException {
        Map<OutboxRow, Future<RecordMetadata>> acks = new LinkedHashMap<>();
        List<Refused> refused = new ArrayList<>();
        Set<Aggregate> heldBack = new HashSet<>();
        for (OutboxRow row : rows) {
            if (heldBack.contains(Aggregate.of(row))) continue;
            if (row.weight() > largestRecord) {
                refused.add(new Refused(row, RecordTooLargeException.class.getSimpleName()));
                heldBack.add(Aggregate.of(row));
            } else {
                acks.put(row, offer(row));
            }
        }
        CrashPoint.reached("after-send");
        List<OutboxRow> acked = new ArrayList<>();
        for (var ack : acks.entrySet()) {
            String reason = await(ack.getValue(), ours);
            if (reason == null) acked.add(ack.getKey());
            else refused.add(new Refused(ack.getKey(), reason));
        }
        return new Sent(acked, refused);
    }

    private Future<RecordMetadata> offer(OutboxRow row) {
        var record = new ProducerRecord<>(row.topic(), null, row.key(), row.value(), row.headers());
        try {
            Future<RecordMetadata> ack = producer.send(record);
            // Failed at once: the record was never in the queue, so its followers must not be either.
            if (ack.state() == Future.State.FAILED && !isFinal(ack.exceptionNow()))
                throw new KafkaTrouble(ack.exceptionNow());
            return ack;
        } catch (ApiException e) {
            throw new KafkaTrouble(e);
        }
    }

    private static String await(Future<RecordMetadata> ack, StillOurs ours) throws SQLException, InterruptedException {
        while (true) {
            try {
                ack.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                return null;
            } catch (TimeoutException _) {
                ours.check();
            } catch (ExecutionException e) {
                if (isFinal(e.getCause())) return e.getCause().getClass().getSimpleName();
                throw new KafkaTrouble(e.getCause());
            }
        }
    }

    private static boolean isFinal(Throwable cause) {
        return switch (cause) {
            case RecordTooLargeException _, InvalidTopicException _, InvalidRecordException _ -> true;
            default -> false;
        };
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
