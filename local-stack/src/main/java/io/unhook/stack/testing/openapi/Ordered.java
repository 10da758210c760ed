package io.unhook.stack.testing.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A document in one order, on every machine: what a service serves comes in the order in which its classes were found. Only the
 * fields of a schema stay as they are declared.
 */
final class Ordered {
    static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES, YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private static final List<String> FIRST = List.of("openapi", "info", "paths");
    private static final Comparator<String> ORDER =
            Comparator.comparingInt(Ordered::place).thenComparing(Comparator.naturalOrder());

    private Ordered() {}

    static String text(JsonNode document) {
        try {
            return YAML.writeValueAsString(of(document, true));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode of(JsonNode node, boolean sorted) {
        return switch (node) {
            case ObjectNode object -> of(object, sorted);
            case ArrayNode array -> {
                ArrayNode items = YAML.createArrayNode();
                array.forEach(item -> items.add(of(item, true)));
                yield items;
            }
            default -> node;
        };
    }

    private static ObjectNode of(ObjectNode object, boolean sorted) {
        ObjectNode ordered = YAML.createObjectNode();
        var fields = object.properties().stream();
        (sorted ? fields.sorted(Map.Entry.comparingByKey(ORDER)) : fields)
                .forEach(field -> ordered.set(
                        field.getKey(), of(field.getValue(), !field.getKey().equals("properties"))));
        return ordered;
    }

    private static int place(String key) {
        int first = FIRST.indexOf(key);
        return first < 0 ? FIRST.size() : first;
    }
}
