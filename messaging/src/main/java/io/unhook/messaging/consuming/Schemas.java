package io.unhook.messaging.consuming;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.unhook.contracts.json.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Holds an event's data against its published JSON Schema. */
@ApplicationScoped
public class Schemas {
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final SchemaValidatorsConfig strict =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final Map<String, JsonSchema> byType = new ConcurrentHashMap<>();

    /** What is wrong, naming the places but never their content; empty if nothing is. */
    public Optional<String> fault(String type, JsonNode data) {
        var faults = byType.computeIfAbsent(type, this::load).validate(data);
        if (faults.isEmpty()) return Optional.empty();
        return Optional.of(
                faults.stream().map(Schemas::place).distinct().sorted().collect(Collectors.joining("; ")));
    }

    private static String place(ValidationMessage fault) {
        String property = fault.getProperty() == null ? "" : " " + fault.getProperty();
        return fault.getInstanceLocation() + ": " + fault.getType() + property;
    }

    private JsonSchema load(String type) {
        InputStream schema = EventJson.schema(type);
        return factory.getSchema(schema, strict);
    }
}
