package io.unhook.revocation.service;

import io.unhook.contracts.Event;
import io.unhook.contracts.Topic;
import io.unhook.stack.testing.Wire;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What this service hears of others, and what it has told. */
final class Topics {
    static final String INBOXES = "urn:unhook:inbox-service";
    static final String CRM = Wire.CRM;

    private static final String US = "provider-revocation-service";

    private Topics() {}

    /** Says it as our own inbox-service. */
    static void inboxServiceSays(Event event) {
        say(INBOXES, null, event);
    }

    static void say(String source, Long sequence, Event event) {
        Wire.say(source, UUID.randomUUID().toString(), sequence, event);
    }

    static void write(String topic, String key, Map<String, byte[]> headers, byte[] value) {
        Wire.write(topic, key, headers, value);
    }

    /** What this service has told about a mailbox, oldest first, and a repeat once. */
    static List<Event> toldAbout(String mailboxId) {
        return Wire.told(US, Topic.ACCESS_EVENTS, mailboxId);
    }

    /** The same by event id. */
    static Map<String, Event> envelopesAbout(String mailboxId) {
        return Wire.toldById(US, Topic.ACCESS_EVENTS, mailboxId);
    }

    static List<ConsumerRecord<byte[], byte[]>> deadLetters(Topic topic) {
        return read(Topic.deadLetters(topic.topicName(), US));
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        return Wire.header(record, name);
    }

    static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        return Wire.read(topic);
    }
}
