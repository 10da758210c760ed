package io.unhook.contracts.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.contracts.Envelope;
import io.unhook.contracts.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Events as CloudEvents 1.0 on Kafka: written in binary mode, read in binary and structured mode.
 * <https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md>
 */
public final class EventJson {
    private static final String ROOT = "/io/unhook/contracts/";

    private EventJson() {}

    public static String type(Event event) {
        return EventTypes.nameOf(event.getClass());
    }

    public static List<String> types() {
        return EventTypes.names();
    }

    /** The record's value: plain JSON that an operator can read. */
    public static byte[] value(Event event) {
        try {
            return EventMapper.JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record's headers in binary mode; what is absent has none. */
    public static Map<String, String> headers(Envelope envelope) {
        return Attributes.headers(envelope);
    }

    /**
     * Reads a record's value, in whichever mode it was written.
     *
     * @param recorded when the record was written: the event's time, where the sender gave none
     */
    public static Decoded read(Map<String, byte[]> headers, byte[] value, Instant recorded, SchemaCheck check) {
        try {
            String contentType = text(headers.get("content-type")).toLowerCase(Locale.ROOT);
            if (contentType.startsWith("application/cloudevents+json")) return readStructured(value, recorded, check);
            Envelope envelope = Attributes.read(name -> text(headers.get(header(name))), recorded);
            return bind(envelope, EventMapper.JSON.readTree(value), check);
        } catch (Attributes.Missing e) {
            return new Decoded.Unreadable("not-a-cloud-event", e.getMessage());
        } catch (IOException e) {
            return new Decoded.Unreadable("not-json", e.getClass().getSimpleName());
        }
    }

    /** Reads a CloudEvent in structured mode. */
    public static Decoded readStructured(byte[] value, Instant recorded, SchemaCheck check) {
        try {
            JsonNode event = EventMapper.JSON.readTree(value);
            if (!event.isObject()) return new Decoded.Unreadable("not-a-cloud-event", "the value is no JSON object");
            Envelope envelope = Attributes.read(name -> event.path(name).asText(""), recorded);
            return bind(envelope, data(event), check);
        } catch (Attributes.Missing e) {
            return new Decoded.Unreadable("not-a-cloud-event", e.getMessage());
        } catch (IOException e) {
            return new Decoded.Unreadable("not-json", e.getClass().getSimpleName());
        }
    }

    /** Some libraries write JSON, too, as {@code data_base64}. */
    private static JsonNode data(JsonNode event) throws IOException {
        byte[] bytes = event.path("data_base64").binaryValue();
        return bytes == null ? event.path("data") : EventMapper.JSON.readTree(bytes);
    }

    private static Decoded bind(Envelope envelope, JsonNode data, SchemaCheck check) {
        var event = EventTypes.byName(envelope.type());
        if (event == null) return new Decoded.UnknownType(envelope);
        if (!data.isObject()) return new Decoded.Unreadable("schema-broken", "the data is no JSON object");
        Optional<String> fault = check.fault(envelope.type(), data);
        if (fault.isPresent()) return new Decoded.Unreadable("schema-broken", fault.get());
        try {
            return new Decoded.Known(envelope, EventMapper.JSON.treeToValue(data, event));
        } catch (JsonProcessingException e) {
            return new Decoded.Unreadable("schema-broken", e.getClass().getSimpleName());
        }
    }

    /** The JSON Schema of a type's data. */
    public static InputStream schema(String type) {
        return resource("schemas/", type);
    }

    /** A published sample of a type: a CloudEvent in structured mode. */
    public static InputStream sample(String type) {
        return resource("samples/", type);
    }

    private static InputStream resource(String folder, String type) {
        String file = type.substring("io.unhook.".length()) + ".json";
        InputStream found = EventJson.class.getResourceAsStream(ROOT + folder + file);
        if (found == null) throw new IllegalArgumentException("not an event type of ours: " + type);
        return found;
    }

    /** The trace stands in a header of its own name, as every Kafka tool expects it. */
    private static String header(String attribute) {
        return attribute.equals("traceparent") ? attribute : "ce_" + attribute;
    }

    private static String text(byte[] header) {
        return header == null ? "" : new String(header, StandardCharsets.UTF_8);
    }
}
