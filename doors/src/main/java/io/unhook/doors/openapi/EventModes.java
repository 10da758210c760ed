package io.unhook.doors.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The two ways in which a CloudEvent comes over HTTP, which the method that reads them both as bytes does not show. */
final class EventModes {
    private static final List<String> NEEDED = List.of("specversion", "id", "source", "type");

    private EventModes() {}

    static void describe(Operation operation) {
        for (String attribute : NEEDED) operation.addParameter(header(attribute, "Needed in binary mode."));
        operation.addParameter(header("time", "When it happened, RFC 3339; absent: now."));
        operation.getRequestBody().content(bodies());
    }

    private static Parameter header(String attribute, String description) {
        return OASFactory.createParameter()
                .name("ce-" + attribute)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static Content bodies() {
        Schema data = object("The event's data; its schemas are in event-contracts, by type.");
        Schema event = object("The whole event, with its data.");
        for (String attribute : NEEDED) {
            event.addRequired(attribute);
            event.addProperty(attribute, OASFactory.createSchema().addType(SchemaType.STRING));
        }
        return OASFactory.createContent()
                .addMediaType("application/json", OASFactory.createMediaType().schema(data))
                .addMediaType(
                        "application/cloudevents+json",
                        OASFactory.createMediaType().schema(event.addProperty("data", data)));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }
}
