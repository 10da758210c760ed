package io.unhook.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unhook.simulator.http.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Everything the simulator knows is in a book, so all of it can be written to a file and read again. */
public final class Books {
    private final Map<String, Book<?>> books = new LinkedHashMap<>();

    public <V> Book<V> open(String name, Class<V> type) {
        Book<V> book = new Book<>(type);
        if (books.put(name, book) != null) {
            throw new IllegalArgumentException("there is a book " + name + " already");
        }
        return book;
    }

    public void clear(Predicate<String> named) {
        books.forEach((name, book) -> {
            if (named.test(name)) {
                book.clear();
            }
        });
    }

    public ObjectNode save() {
        ObjectNode saved = Json.MAPPER.createObjectNode();
        books.forEach((name, book) -> saved.set(name, Json.MAPPER.valueToTree(book.rows())));
        return saved;
    }

    /** Books that the file does not know stay as they are. */
    public void read(JsonNode saved) {
        books.forEach((name, book) -> {
            if (saved.has(name)) {
                book.read(saved.get(name));
            }
        });
    }
}
