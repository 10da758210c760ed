package io.unhook.doors.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * Names in a service's OpenAPI document every problem that an operation may answer with, by status. What all doors refuse is added
 * here; what one operation refuses beside that it says itself, in {@link #REFUSES}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentDoors implements OASFilter {
    /** Of an operation: {@code "404 inbox-not-found, 409 inbox-still-active"}. */
    public static final String REFUSES = "x-refuses";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var problems = new ProblemResponses(document.getComponents());
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.equals("/events")) EventModes.describe(item.getPOST());
            describe(path.split("/")[1], item, problems);
        });
    }

    private static void describe(String tag, PathItem item, ProblemResponses problems) {
        for (Operation operation : item.getOperations().values()) {
            operation.addTag(tag);
            refused(operation)
                    .forEach((status, names) ->
                            operation.getResponses().addAPIResponse(status, problems.of(status, names)));
        }
    }

    private static SortedMap<String, Set<String>> refused(Operation operation) {
        SortedMap<String, Set<String>> byStatus = new TreeMap<>();
        for (String refusal : WhatIsRefused.by(operation)) {
            String[] words = refusal.split(" ");
            byStatus.computeIfAbsent(words[0], _ -> new TreeSet<>()).add(words[1]);
        }
        return byStatus;
    }
}
