package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.unhook.contracts.Actor;
import io.unhook.contracts.MassRemovalHeld;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.contracts.ProviderMigrated;
import io.unhook.contracts.Reason;
import io.unhook.revocation.application.EndUse;
import io.unhook.revocation.application.RevocationWork;
import io.unhook.revocation.domain.braking.Removal;
import io.unhook.revocation.service.Customer.Owned;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
@TestProfile(Braking.class)
class HoldingAMassRemovalTest {
    private static final int ALL = 24;
    private static final int MORE_THAN_HALF = 13;

    @Inject
    EndUse endUse;

    @Inject
    RevocationWork work;

    @Test
    void moreThanHalfOfAnAccountWaitsForOneYesOfASuperAdmin() {
        // given
        var account = new Customer("held");
        List<Owned> inboxes = account.gmails(ALL);

        // when
        inboxes.subList(0, MORE_THAN_HALF).forEach(inbox -> inbox.removedBy("ben"));

        // then
        MassRemovalHeld held = awaitHeld(account);
        assertThat(held.removed()).isEqualTo(MORE_THAN_HALF);
        assertThat(held.of()).isEqualTo(ALL);
        assertThat(held.actors()).containsExactly(Actor.user("ben"));
        await().atMost(Api.SOON).until(() -> account.disconnectionsIn("OPEN") == MORE_THAN_HALF);
        brakes(account.superAdmin())
                .body("items.kind", equalTo(List.of("MASS_REMOVAL")))
                .body("items.id", equalTo(List.of(held.holdId())))
                .body("items.setBy.kind", equalTo(List.of("SYSTEM")));
        assertThat(account.calls()).isZero();

        // and when
        sayYes(account, account.superAdmin()).statusCode(204);

        // then
        await().atMost(Api.SOON).until(() -> account.confirmed() == MORE_THAN_HALF);
        sayYes(account, account.superAdmin()).statusCode(204);
        brakes(account.superAdmin()).body("items", empty());

        // and what was said yes to is not held against what comes after
        Owned next = inboxes.getLast();
        next.removedBy("ben");
        Api.awaitSettled(next.inbox(), Outcome.CONFIRMED);
        assertThat(told(account)).hasSize(1);
    }

    @Test
    void itIsNobodyElsesToRelease() {
        var account = new Customer("theirs");
        account.gmail("ada");

        sayYes(account, new Customer("others").superAdmin()).statusCode(404);
        sayYes(account, SignIn.person("ada", account.id(), "MEMBER")).statusCode(403);
        sayYes(account, SignIn.person("ada", account.id(), "ACCOUNT_ACCESS")).statusCode(403);
        sayYes(account, account.product()).statusCode(403);
        sayYes(account, SignIn.operator()).statusCode(204);
        Api.as(new Customer("others").superAdmin())
                .get("/brakes?accountId=" + account.id())
                .then()
                .statusCode(404);
    }

    @Test
    void whoeverConnectsAgainMeanwhileKeepsWhatTheyGave() {
        // given
        var account = new Customer("mistaken");
        List<Owned> inboxes = account.gmails(ALL);
        inboxes.forEach(inbox -> inbox.removedBy("ben"));
        awaitHeld(account);
        await().atMost(Api.SOON).until(() -> account.disconnectionsIn("OPEN") == ALL);

        // when
        Owned first = inboxes.getFirst();
        account.register(first.inbox(), 2, first.consent()).statusCode(201).body("epoch", equalTo(1));

        // then
        Api.awaitSettled(first.inbox(), Outcome.KEPT_SHARED);
        assertThat(inboxes).allMatch(Owned::isAlive);
        sayYes(account, SignIn.operator()).statusCode(204);
        await().atMost(Api.SOON).until(() -> account.confirmed() == ALL - 1);
        assertThat(first.isAlive()).isTrue();
    }

    @Test
    void aMoveThatAnAdminApprovedIsNoMassRemoval() {
        var account = new Customer("moving");
        List<Owned> inboxes = account.gmails(ALL);
        account.approvesMove(Provider.GOOGLE, Provider.MICROSOFT);

        inboxes.forEach(HoldingAMassRemovalTest::moves);

        await().atMost(Api.SOON).until(() -> account.confirmed() == ALL);
        assertThat(told(account)).isEmpty();
    }

    @Test
    void aMoveThatNobodyApprovedIsOne() {
        var account = new Customer("not-moving");
        List<Owned> inboxes = account.gmails(ALL);

        inboxes.subList(0, MORE_THAN_HALF).forEach(HoldingAMassRemovalTest::moves);

        assertThat(awaitHeld(account).removed()).isEqualTo(MORE_THAN_HALF);
        sayYes(account, SignIn.operator()).statusCode(204);
    }

    @Test
    void whatWasConnectedAfterAnApprovedMoveIsRemovedLikeAnythingElse() {
        var account = new Customer("moved-before");
        account.gmails(3);
        account.approvesMove(Provider.GOOGLE, Provider.MICROSOFT);
        List<Owned> later = account.gmails(ALL);

        later.forEach(HoldingAMassRemovalTest::moves);

        assertThat(awaitHeld(account).removed()).isGreaterThanOrEqualTo(MORE_THAN_HALF);
        sayYes(account, SignIn.operator()).statusCode(204);
    }

    /** Each takes back what they gave; together they are as many as an admin who removes them all. */
    @Test
    void wholeGrantsThatAreEndedAreCountedToo() {
        var account = new Customer("taken-back");
        List<Owned> inboxes = account.gmails(ALL);

        inboxes.subList(0, MORE_THAN_HALF)
                .forEach(inbox -> Api.as(account.product())
                        .delete("/grants/" + inbox.grant())
                        .then()
                        .statusCode(204));

        MassRemovalHeld held = awaitHeld(account);
        assertThat(held.removed()).isEqualTo(MORE_THAN_HALF);
        assertThat(held.actors()).containsExactly(Actor.service("crm"));
        sayYes(account, SignIn.operator()).statusCode(204);
    }

    private static void moves(Owned inbox) {
        Topics.inboxServiceSays(new ProviderMigrated(
                inbox.inbox(),
                1,
                Provider.GOOGLE,
                Provider.MICROSOFT,
                List.of("mx"),
                Actor.system("inbox-service"),
                Reason.MIGRATED));
    }

    /** Each of two replicas sees only its own half until the other one commits. */
    @Test
    void isHeldOnceHoweverManyEndAndCountAtATime() throws Exception {
        // given
        var account = new Customer("crowded");
        List<Owned> inboxes = account.gmails(ALL);

        // when
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Owned inbox : inboxes) {
                threads.submit(() -> endUse.ofMailbox(inbox.inbox(), 1, Removal.by(Actor.user("ben"))));
                threads.submit(() -> work.claim("MICROSOFT", 1));
            }
        }
        work.claim("MICROSOFT", 1);

        // then
        assertThat(awaitHeld(account).removed()).isBetween((long) MORE_THAN_HALF, (long) ALL);
        assertThat(Database.count("select count(*) from brake_change where name = 'crowded'"))
                .isEqualTo(1);
        assertThat(Database.count("select count(*) from removed_use where account_id = 'crowded' and not counted"))
                .isZero();
        assertThat(told(account)).hasSize(1);
        sayYes(account, SignIn.operator()).statusCode(204);
    }

    private static MassRemovalHeld awaitHeld(Customer account) {
        return await().atMost(Api.SOON)
                .until(() -> told(account), told -> !told.isEmpty())
                .getFirst();
    }

    private static List<MassRemovalHeld> told(Customer account) {
        return Topics.toldAbout(account.id()).stream()
                .map(MassRemovalHeld.class::cast)
                .toList();
    }

    private static ValidatableResponse sayYes(Customer account, String token) {
        return Api.as(token).delete("/brakes/mass-removals/" + account.id()).then();
    }

    private static ValidatableResponse brakes(String token) {
        return Api.as(token).get("/brakes").then().statusCode(200);
    }
}
