package io.unhook.channel.service;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.stack.testing.openapi.OpenApiDocument;
import java.net.URL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("service")
class OpenApiTest {
    @TestHTTPResource(value = "/openapi", management = true)
    URL document;

    @Test
    void docsHoldWhatTheServiceServes() {
        OpenApiDocument.of("channel-service", document).isUpToDate();
    }

    @Test
    void everyOperationSaysWhatItIsForAndWhoMay() {
        OpenApiDocument.of("channel-service", document).isComplete();
    }
}
