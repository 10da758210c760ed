package io.unhook.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.unhook.contracts.json.EventJson;
import io.unhook.contracts.json.SchemaCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What is published beside the records: samples and schemas, read as any other team would read them. */
final class Published {
    static final ObjectMapper JSON = JsonMapper.builder().build();
    static final SchemaCheck SCHEMAS = Published::fault;

    private Published() {}

    static JsonNode sample(String type) {
        return tree(EventJson.sample(type));
    }

    private static Optional<String> fault(String type, JsonNode data) {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        var faults = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(EventJson.schema(type), config)
                .validate(data);
        return faults.isEmpty() ? Optional.empty() : Optional.of(faults.toString());
    }

    private static JsonNode tree(InputStream resource) {
        try (resource) {
            return JSON.readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
