package io.unhook.revocation.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.Evidence;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Outcome;
import io.unhook.stack.testing.InfrastructureResource;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** RFC 7009 as somebody else built it: a person signs in at its page, and what they gave there is ended. */
@Tag("slow")
@QuarkusTest
@TestProfile(EndingAGrantAtARealKeycloakTest.WithKeycloak.class)
class EndingAGrantAtARealKeycloakTest {
    private static final String ADDRESS = "ada@keycloak.example";

    public static class WithKeycloak implements QuarkusTestProfile {
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(InfrastructureResource.class),
                    new TestResourceEntry(SignIn.class),
                    new TestResourceEntry(Providers.class),
                    new TestResourceEntry(RealKeycloak.class));
        }
    }

    @Test
    void isConfirmedByItsOwnAnswers() {
        var inbox = Api.inboxAt(issuer(), ADDRESS);
        String use = connected(inbox);
        String access = credential(use);
        assertThat(userinfo(access)).isEqualTo(200);

        Api.remove(inbox, 1);

        var settled = Api.awaitSettled(inbox, Outcome.CONFIRMED);
        assertThat(settled.evidence())
                .extracting(Evidence::kind)
                .containsExactly("refresh-before-call", "call-accepted", "refresh-refused");
        Api.credential(use).statusCode(409);
        assertThat(userinfo(access)).as("an access token that was handed out").isEqualTo(401);
    }

    private static String connected(Mailbox inbox) {
        try (var ada = new AtKeycloak("ada", "analytical")) {
            Browser.back(ada.allows(Browser.page(inbox, 1))).statusCode(200);
        }
        return ((AccessGranted) Api.awaitTold(inbox, AccessGranted.class::isInstance)).useId();
    }

    private static String credential(String use) {
        return Api.credential(use).statusCode(200).extract().path("accessToken");
    }

    private static int userinfo(String access) {
        return given().auth()
                .oauth2(access)
                .get(issuer() + "/protocol/openid-connect/userinfo")
                .statusCode();
    }

    private static String issuer() {
        return ConfigProvider.getConfig().getValue("unhook.revocation.oauth.issuers.keycloak.issuer", String.class);
    }
}
