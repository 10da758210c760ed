package io.unhook.notification.service;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.stack.testing.InfrastructureResource;
import io.unhook.stack.testing.openapi.OpenApiDocument;
import java.net.URL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("service")
@QuarkusTestResource(InfrastructureResource.class)
@QuarkusTestResource(Surroundings.class)
class OpenApiTest {
    @TestHTTPResource(value = "/openapi", management = true)
    URL document;

    @Test
    void docsHoldWhatTheServiceServes() {
        OpenApiDocument.of("notification-service", document).isUpToDate();
    }

    @Test
    void everyOperationSaysWhatItIsForAndWhoMay() {
        OpenApiDocument.of("notification-service", document).isComplete();
    }
}
