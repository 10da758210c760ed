package io.unhook.endtoend;

import io.unhook.endtoend.judge.seen.Picture;
import io.unhook.stack.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Everything that could give a secret away, as text by its place: logs, metrics, spans, tables, records, mails. */
record Traces(Map<String, String> texts) {
    static Traces of(Unhook unhook) {
        Traces all = ofWhatOperatorsRead(unhook);
        Picture seen = Picture.of(unhook.world());
        seen.services()
                .forEach(service -> service.byName()
                        .forEach((table, rows) -> all.texts.put(
                                service.module() + " table " + table,
                                text(rows.stream()
                                        .flatMap(row -> row.columns().values().stream())
                                        .toList()))));
        seen.records()
                .forEach(record -> all.texts.merge(
                        "topic " + record.topic(),
                        record.headers() + " " + text(List.of(bytes(record.value()))),
                        String::concat));
        unhook.stack().mail().mails().forEach(mail -> all.texts.merge("mails", mail.toString(), String::concat));
        return all;
    }

    static Traces ofWhatOperatorsRead(Unhook unhook) {
        Map<String, String> texts = new TreeMap<>();
        for (Service service : Service.values()) {
            Path log = unhook.service(service).log();
            texts.put(log.getFileName().toString(), read(log));
            texts.put(
                    service.module() + " metrics",
                    Door.open(unhook.service(service).managementUrl())
                            .get("/q/metrics")
                            .body());
        }
        texts.put("spans", unhook.spans().text());
        return new Traces(texts);
    }

    Traces and(Map<String, String> more) {
        texts.putAll(more);
        return this;
    }

    Set<String> places() {
        return texts.keySet();
    }

    /** The places that hold this text. */
    List<String> holding(String secret) {
        return texts.entrySet().stream()
                .filter(place -> place.getValue().contains(secret))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Each place with the first thing there that looks like this. */
    List<String> matching(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return texts.entrySet().stream()
                .flatMap(place -> wanted.matcher(place.getValue())
                        .results()
                        .limit(1)
                        .map(found -> place.getKey() + ": " + found.group()))
                .toList();
    }

    /** Bytes as the text that they would be. */
    private static String text(List<Object> values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            switch (value) {
                case null -> {}
                case byte[] bytes -> text.append(new String(bytes, StandardCharsets.ISO_8859_1));
                case byte[][] several ->
                    Arrays.stream(several)
                            .forEach(bytes -> text.append(new String(bytes, StandardCharsets.ISO_8859_1)));
                default -> text.append(value);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static byte[] bytes(byte[] value) {
        return value == null ? new byte[0] : value;
    }

    private static String read(Path log) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
