package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.unhook.contracts.Outcome;
import io.unhook.revocation.service.Customer.Owned;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
@TestProfile(Braking.class)
class ReturningWithinTheGraceTest {
    private final Customer account = new Customer("graced");

    @Test
    void withdrawsTheRevocationAndNobodyWasCalled() {
        // given
        Owned ada = account.gmail("soon-back");
        ada.removedBy("ada");
        await().atMost(Api.SOON).until(() -> account.disconnectionsIn("OPEN") == 1);

        // when
        String use = account.register(ada.inbox(), 2, ada.consent())
                .statusCode(201)
                .body("epoch", equalTo(1))
                .extract()
                .path("useId");

        // then
        Api.awaitSettled(ada.inbox(), Outcome.KEPT_SHARED);
        assertThat(account.calls()).isZero();
        Api.as(account.product()).post("/uses/" + use + "/credential").then().statusCode(200);
    }

    @Test
    void isTooLateAfterIt() {
        Owned eve = new Customer("gone").gmail("late");

        eve.removedBy("eve");

        Api.awaitSettled(eve.inbox(), Outcome.CONFIRMED);
        assertThat(eve.isAlive()).isFalse();
    }
}
