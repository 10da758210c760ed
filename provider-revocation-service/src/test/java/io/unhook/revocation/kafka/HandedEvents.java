package io.unhook.revocation.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unhook.contracts.Envelope;
import io.unhook.contracts.Event;
import io.unhook.contracts.json.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Hands events to their handler as the topic would, without one. */
@ApplicationScoped
public class HandedEvents {
    private final MailboxEvents events;

    HandedEvents(MailboxEvents events) {
        this.events = events;
    }

    public void hand(Envelope envelope, Event event) {
        String topic = event.topic().topicName();
        var record = new ConsumerRecord<>(topic, 0, 0, event.key().getBytes(UTF_8), EventJson.value(event));
        EventJson.headers(envelope).forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        events.inboxes(new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), List.of(record)), Map.of()));
    }
}
