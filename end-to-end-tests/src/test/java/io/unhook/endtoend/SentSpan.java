package io.unhook.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A span as a service sent it, read from OTLP's protobuf as far as the tests ask.
 * <https://github.com/open-telemetry/opentelemetry-proto/blob/v1.5.0/opentelemetry/proto/trace/v1/trace.proto>
 */
record SentSpan(String service, String traceId, String id, String parentId, String name) {
    private static final int BYTES = 2;

    /** Of any number of requests, one behind the other: protobuf takes that for one whose lists are joined. */
    static List<SentSpan> in(byte[] requests) {
        List<SentSpan> spans = new ArrayList<>();
        fields(ByteBuffer.wrap(requests), (number, resource) -> {
            if (number == 1) ofResource(resource, spans);
        });
        return spans;
    }

    private static void ofResource(ByteBuffer resourceSpans, List<SentSpan> spans) {
        List<String> service = new ArrayList<>();
        fields(resourceSpans.duplicate(), (number, resource) -> {
            if (number == 1) fields(resource, (_, attribute) -> service.addAll(named(attribute, "service.name")));
        });
        fields(resourceSpans, (number, scope) -> {
            if (number == 2) ofScope(scope, service.getFirst(), spans);
        });
    }

    private static void ofScope(ByteBuffer scope, String service, List<SentSpan> spans) {
        fields(scope, (number, span) -> {
            if (number == 2) spans.add(read(span, service));
        });
    }

    private static SentSpan read(ByteBuffer span, String service) {
        String[] found = {"", "", "", "", "", ""};
        fields(span, (number, value) -> {
            if (number < found.length) found[number] = number == 5 ? text(value) : hex(value);
        });
        return new SentSpan(service, found[1], found[2], found[4], found[5]);
    }

    private static List<String> named(ByteBuffer attribute, String name) {
        List<String> words = new ArrayList<>();
        fields(attribute, (number, value) -> {
            if (number == 1) words.add(text(value));
            else fields(value, (kind, text) -> words.add(kind == 1 ? text(text) : ""));
        });
        return words.getFirst().equals(name) ? words.subList(1, 2) : List.of();
    }

    /** Those with bytes in them, by their numbers; the others are passed over. */
    private static void fields(ByteBuffer message, BiConsumer<Integer, ByteBuffer> field) {
        while (message.hasRemaining()) {
            long tag = varint(message);
            switch ((int) tag & 7) {
                case 0 -> varint(message);
                case 1 -> message.position(message.position() + Long.BYTES);
                case BYTES -> {
                    int length = (int) varint(message);
                    field.accept((int) (tag >> 3), message.slice(message.position(), length));
                    message.position(message.position() + length);
                }
                case 5 -> message.position(message.position() + Integer.BYTES);
                default -> throw new IllegalStateException("not protobuf");
            }
        }
    }

    private static long varint(ByteBuffer message) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = message.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) return value;
        }
    }

    private static String text(ByteBuffer bytes) {
        return UTF_8.decode(bytes.duplicate()).toString();
    }

    private static String hex(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return HexFormat.of().formatHex(copy);
    }
}
