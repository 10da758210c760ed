package io.unhook.stack.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.stack.testing.GeneratedPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/** {@code docs/openapi/<module>.yaml}: what a service serves on its management port. */
public record OpenApiDocument(String module, JsonNode served) {
    public static OpenApiDocument of(String module, URL url) {
        try (InputStream answer = url.openStream()) {
            return new OpenApiDocument(module, Ordered.YAML.readTree(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails if the file is stale, and says how it is written anew. */
    public void isUpToDate() {
        GeneratedPage.isUpToDate("openapi/" + module + ".yaml", Ordered.text(served));
    }

    /** Every operation has a name and a sentence, and says who may: a group, or anybody. */
    public void isComplete(String... openToAnybody) {
        List<String> wanting = new ArrayList<>();
        for (var path : served.path("paths").properties())
            for (var operation : path.getValue().properties())
                if (operation.getValue().isObject()) check(path.getKey(), operation.getValue(), openToAnybody, wanting);
        if (!wanting.isEmpty())
            throw new AssertionError("@Operation(operationId, summary) and @RolesAllowed are wanting: " + wanting);
    }

    private static void check(String path, JsonNode operation, String[] openToAnybody, List<String> wanting) {
        boolean open = List.of(openToAnybody).contains(path);
        for (String needed : List.of("operationId", "summary"))
            if (operation.path(needed).asText().isBlank()) wanting.add(path + " " + needed);
        if (open == operation.has("security")) wanting.add(path + " security");
    }
}
