package io.unhook.doors.openapi;

import io.unhook.doors.Problem;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Problems (RFC 9457) as responses. One that stands alone is written once in the document, and referred to. */
final class ProblemResponses {
    private static final String PROBLEM = "Problem";

    private final Components components;

    ProblemResponses(Components components) {
        this.components = components.addSchema(PROBLEM, problem());
    }

    APIResponse of(String status, Set<String> names) {
        APIResponse response = response(names);
        if (names.size() > 1) return response;
        String name = status + "-" + names.iterator().next();
        components.addResponse(name, response);
        return OASFactory.createAPIResponse().ref(name);
    }

    private static APIResponse response(Set<String> names) {
        Schema type = OASFactory.createSchema();
        names.forEach(name -> type.addEnumeration(Problem.TYPE + name));
        Schema named = OASFactory.createSchema()
                .addAllOf(OASFactory.createSchema().ref(PROBLEM))
                .addAllOf(OASFactory.createSchema().addProperty("type", type));
        return OASFactory.createAPIResponse()
                .description(String.join(", ", names))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(named)));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("RFC 9457. The type is the contract; the detail is for people and says what to do.")
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text())
                .addRequired("type")
                .addRequired("title")
                .addRequired("status");
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
