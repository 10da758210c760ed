package io.unhook.revocation.service;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
class FeaturesOnAGrantTest {

    @Test
    void keepItAliveAfterTheInboxIsGoneAndEndByRequest() {
        var consent = Consents.google("meetings@gmail.example");
        var inbox = Api.inbox(Provider.GOOGLE, "meetings@gmail.example");
        Api.connected(inbox, consent);
        String meetings = Api.register(Map.of(
                        "use",
                        Map.of("feature", "meetings", "accountId", "acme", "userId", "ada", "provider", "GOOGLE"),
                        "credential",
                        Map.of("refreshToken", consent.refreshToken())))
                .statusCode(201)
                .extract()
                .path("useId");

        Api.remove(inbox, 1);
        Api.awaitSettled(inbox, Outcome.KEPT_SHARED);
        Api.credential(meetings).statusCode(200);

        Api.as(Api.PRODUCT).delete("/uses/" + meetings).then().statusCode(204);
        Api.as(Api.PRODUCT).delete("/uses/" + meetings).then().statusCode(204);

        Api.awaitSettled(inbox, Outcome.CONFIRMED);
        await().atMost(Api.SOON)
                .untilAsserted(() -> Api.as(Api.PRODUCT)
                        .get("/disconnections?accountId=acme&state=SETTLED&limit=200")
                        .then()
                        .body("items.find { it.feature == 'meetings' }.outcome", equalTo("CONFIRMED")));
    }

    @Test
    void areNotMailboxesWhichEndByRemovingThem() {
        var inbox = Api.inbox(Provider.GOOGLE, "not-a-feature@gmail.example");
        String use = Api.connected(inbox, Consents.google("not-a-feature@gmail.example"));
        Api.as(Api.PRODUCT)
                .delete("/uses/" + use)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:unhook:problem:remove-the-mailbox"));
    }
}
