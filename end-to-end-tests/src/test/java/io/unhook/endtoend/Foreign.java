package io.unhook.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.unhook.contracts.Topic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** An event that another team's service writes, without any code of ours. */
record Foreign(String key, Map<String, String> headers, byte[] value) {
    private static final Map<String, Object> ACTOR = Map.of("kind", "SERVICE", "id", "billing");

    /** About this inbox's first connection, as that team would say it. */
    static Foreign event(String name, ConnectedMailbox inbox) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("mailbox", inbox.mailbox());
        body.put("connection", 1);
        body.put("actor", ACTOR);
        if (!name.equals("InboxReactivated")) body.put("reason", "REQUESTED");
        return new Foreign(inbox.id(), headers(name), json(body));
    }

    static Map<String, String> headers(String name) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", "io.unhook." + name + ".v1");
        headers.put("ce_source", "urn:example:billing");
        headers.put("content-type", "application/json");
        return headers;
    }

    static byte[] json(Object body) {
        try {
            return Door.JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** HTTP writes {@code ce-id} where Kafka writes {@code ce_id}. */
    static Door overHttp(Door door, Map<String, String> headers) {
        Door speaking = door;
        for (var header : headers.entrySet())
            speaking = speaking.with(header.getKey().replace('_', '-'), header.getValue());
        return speaking;
    }

    void write(Wire wire) {
        wire.write(Topic.INBOX_EVENTS.topicName(), key, headers, value);
    }
}
