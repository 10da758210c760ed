package io.unhook.simulator.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unhook.simulator.http.Json;

/** The settings as they are now. */
public final class SettingsBook {
    private static final String NOW = "now";

    private final Book<Settings> book;

    SettingsBook(Books books) {
        this.book = books.open("settings", Settings.class);
    }

    public Settings now() {
        return book.find(NOW).orElseGet(Settings::defaults);
    }

    public void set(Settings settings) {
        book.put(NOW, settings);
    }

    /** Changes what is named and leaves the rest; a name that does not exist changes nothing at all. */
    public Settings merge(JsonNode changes) throws JsonProcessingException {
        ObjectNode merged = Json.MAPPER.valueToTree(now());
        changes.properties().forEach(section -> {
            if (merged.get(section.getKey()) instanceof ObjectNode known
                    && section.getValue() instanceof ObjectNode changed) {
                known.setAll(changed);
            } else {
                merged.set(section.getKey(), section.getValue());
            }
        });
        set(Json.MAPPER.treeToValue(merged, Settings.class));
        return now();
    }
}
