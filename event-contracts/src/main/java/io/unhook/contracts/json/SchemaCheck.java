package io.unhook.contracts.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Holds data against the published schema of its type; says what is wrong, or nothing. */
@FunctionalInterface
public interface SchemaCheck {
    /** Lets everything pass: for readers that check elsewhere. */
    SchemaCheck NONE = (_, _) -> Optional.empty();

    Optional<String> fault(String type, JsonNode data);
}
