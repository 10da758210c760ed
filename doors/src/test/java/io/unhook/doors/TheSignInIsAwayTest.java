package io.unhook.doors;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.unhook.stack.process.FreePort;
import io.unhook.stack.testing.InfrastructureResource;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** It was when the service started, and it still is. */
@Tag("service")
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
@TestProfile(TheSignInIsAwayTest.NobodyAnswers.class)
class TheSignInIsAwayTest {

    public static class NobodyAnswers implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.public-key",
                    "",
                    "quarkus.oidc.auth-server-url",
                    "http://127.0.0.1:" + FreePort.any());
        }
    }

    @Test
    void aTokenThatCannotBeCheckedIsNoBadToken() {
        ProblemsTest.problem(
                        given().header("Authorization", "Bearer no.such.token")
                                .get("/desk")
                                .then(),
                        503,
                        "sign-in-unavailable")
                .header("Retry-After", "5");
    }

    @Test
    void whoBringsNoneIsToldSo() {
        ProblemsTest.problem(given().get("/desk").then(), 401, "not-signed-in");
    }
}
