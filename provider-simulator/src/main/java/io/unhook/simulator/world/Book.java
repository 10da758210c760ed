package io.unhook.simulator.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.simulator.http.Json;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** An ordered table of one kind of record. Read and written in turns only ({@link World#inTurn}). */
public final class Book<V> {
    private final Class<V> type;
    private final Map<String, V> rows = new LinkedHashMap<>();

    Book(Class<V> type) {
        this.type = type;
    }

    public Optional<V> find(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    public void put(String key, V row) {
        rows.put(key, row);
    }

    public boolean remove(String key) {
        return rows.remove(key) != null;
    }

    public Collection<V> all() {
        return rows.values();
    }

    public List<V> where(Predicate<V> wanted) {
        return rows.values().stream().filter(wanted).toList();
    }

    void clear() {
        rows.clear();
    }

    Map<String, V> rows() {
        return rows;
    }

    void read(JsonNode saved) {
        rows.clear();
        saved.properties().forEach(row -> rows.put(row.getKey(), read(type, row.getValue())));
    }

    private static <V> V read(Class<V> type, JsonNode row) {
        try {
            return Json.MAPPER.treeToValue(row, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
