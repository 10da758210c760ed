package io.unhook.doors.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The refusals that an operation may answer with, each as {@code "409 inbox-still-active"}. */
final class WhatIsRefused {
    private static final List<String> WITHOUT_A_TOKEN = List.of("401 not-signed-in", "403 not-allowed");
    private static final List<String> IN_A_BODY = List.of(
            "400 malformed-json",
            "400 invalid-field",
            "413 body-too-large",
            "415 unsupported-media-type",
            "422 invalid-field");

    private WhatIsRefused() {}

    static List<String> by(Operation operation) {
        List<String> refusals = new ArrayList<>(own(operation));
        if (operation.getSecurity() != null) refusals.addAll(WITHOUT_A_TOKEN);
        if (operation.getRequestBody() != null) refusals.addAll(IN_A_BODY);
        for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()))
            if (parameter.getIn() == Parameter.In.QUERY)
                refusals.add(parameter.getName().equals("cursor") ? "400 bad-cursor" : "422 invalid-field");
        refusals.add("500 internal-error");
        return refusals;
    }

    private static List<String> own(Operation operation) {
        if (operation.getExtensions() == null) return List.of();
        Object named = operation.getExtensions().get(DocumentDoors.REFUSES);
        if (named == null) return List.of();
        operation.removeExtension(DocumentDoors.REFUSES);
        return List.of(named.toString().split(",\\s*"));
    }
}
