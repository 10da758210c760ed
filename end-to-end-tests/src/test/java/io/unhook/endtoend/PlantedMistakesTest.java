package io.unhook.endtoend;

import static io.unhook.endtoend.Patiently.awaitUntilAsserted;
import static io.unhook.stack.Service.INBOX;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.Topic;
import io.unhook.endtoend.judge.Finding;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The judge judged: each mistake that delivery.md warns of is planted into inbox-service by the agent, an order of events is
 * brought about in which it matters, and the judge must see it. With what ships, in the same order of events, it sees nothing.
 */
@EndToEnd
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlantedMistakesTest {
    private static final String TOPIC = Topic.INBOX_EVENTS.topicName();

    private final Unhook unhook;
    private final Points points;

    PlantedMistakesTest(Unhook unhook) {
        this.unhook = unhook;
        this.points = unhook.points(INBOX);
    }

    @AfterAll
    void whatShipsRunsAgain() {
        points.forgetAll();
        unhook.startAgain(INBOX);
    }

    @Test
    @Order(1)
    void whatShipsKeepsEveryPromiseInTheseOrdersOfEvents() throws Exception {
        unhook.judged(anEarlierPositionCommitsLater("shipped"));
        unhook.judged(twoEventsOfOneInboxWaitTogether("shipped", false));
        unhook.judged(aRequestIsDeliveredTwice("shipped"));
        unhook.judged(theTransactionThatBeganFirstLocksLast("shipped"));
    }

    @Test
    @Order(2)
    void aCursorRelayLosesEvents() throws Exception {
        unhook.startAgain(INBOX, Unhook.mutant("cursor-relay"));
        assertThat(checks(anEarlierPositionCommitsLater("cursor-relay"))).contains("lost");
    }

    @Test
    @Order(3)
    void aSkipLockedRelayTurnsEventsRound() throws Exception {
        unhook.startAgain(INBOX, Unhook.mutant("skip-locked-relay"));
        assertThat(checks(twoEventsOfOneInboxWaitTogether("skip-locked-relay", true)))
                .contains("misordered");
    }

    @Test
    @Order(4)
    void withoutTheClaimAnEventHasItsEffectTwice() throws Exception {
        unhook.startAgain(INBOX, Unhook.mutant("claim-switched-off"));
        assertThat(checks(aRequestIsDeliveredTwice("claim-switched-off"))).contains("effect twice", "unclaimed");
    }

    @Test
    @Order(5)
    void aPositionTakenBeforeTheLockTurnsEventsRound() throws Exception {
        unhook.startAgain(INBOX, Unhook.mutant("position-before-lock"));
        assertThat(checks(theTransactionThatBeganFirstLocksLast("position-before-lock")))
                .contains("misordered");
    }

    /** Ada's change has its position and waits; Bob's, with a later one, is committed and sent. Then Ada's commits. */
    private Account anEarlierPositionCommitsLater(String name) throws Exception {
        Account account = unhook.newAccount("positions-" + name);
        ConnectedMailbox ada = account.connect("ada", "GOOGLE");
        ConnectedMailbox bob = account.connect("bob", "GOOGLE");
        ConnectedMailbox eve = account.connect("eve", "GOOGLE");
        unhook.awaitRest(List.of(account.id()));
        points.holdAt("before-commit");
        Future<Answer> waiting = CompletableFuture.supplyAsync(() -> account.deactivate(ada));
        points.awaitHeld("before-commit");
        account.deactivate(bob).expect(204);
        awaitOnTopic(bob, "InboxDeactivated", 1);
        points.release("before-commit");
        waiting.get().expect(204);
        // the relay has looked once more when this one is there
        account.deactivate(eve).expect(204);
        awaitOnTopic(eve, "InboxDeactivated", 1);
        return account;
    }

    /** A relay holds the first of two events, not sent yet, when the second is committed. */
    private Account twoEventsOfOneInboxWaitTogether(String name, boolean secondGoesFirst) {
        Account account = unhook.newAccount("neighbours-" + name);
        ConnectedMailbox ada = account.connect("ada", "GOOGLE");
        unhook.awaitRest(List.of(account.id()));
        points.holdAt("before-send");
        account.deactivate(ada).expect(204);
        points.awaitHeld("before-send");
        account.reactivate(ada).expect(204);
        if (secondGoesFirst) awaitOnTopic(ada, "InboxReactivated", 1);
        points.release("before-send");
        awaitOnTopic(ada, "InboxDeactivated", 1);
        awaitOnTopic(ada, "InboxReactivated", 1);
        return account;
    }

    /** Another team asks for a deactivation, the owner takes it back, and the request is delivered a second time. */
    private Account aRequestIsDeliveredTwice(String name) {
        Account account = unhook.newAccount("twice-" + name);
        account.employs("ada");
        ConnectedMailbox ada = account.connect("ada", "GOOGLE");
        var request = Foreign.event("InboxDeactivated", ada);
        request.write(unhook.wire());
        account.awaitState(ada, "DEACTIVATED");
        account.reactivate(ada).expect(204);
        request.write(unhook.wire());
        unhook.awaitRest(List.of(account.id()));
        return account;
    }

    /** A consumer's transaction begins, a person's change overtakes it, and both wait for the relay. */
    private Account theTransactionThatBeganFirstLocksLast(String name) {
        Account account = unhook.newAccount("locks-" + name);
        account.employs("ada");
        ConnectedMailbox ada = account.connect("ada", "GOOGLE");
        unhook.awaitRest(List.of(account.id()));
        points.holdAt("before-following");
        Foreign.event("InboxReactivated", ada).write(unhook.wire());
        points.awaitHeld("before-following");
        points.holdAt("before-batch");
        points.awaitHeld("before-batch");
        account.deactivate(ada).expect(204);
        points.release("before-following");
        account.awaitState(ada, "ACTIVE");
        points.release("before-batch");
        awaitOnTopic(ada, "InboxDeactivated", 1);
        awaitOnTopic(ada, "InboxReactivated", 2); // the request, and the owner's own
        return account;
    }

    private void awaitOnTopic(ConnectedMailbox inbox, String event, int deliveries) {
        awaitUntilAsserted(() ->
                assertThat(unhook.wire().deliveries(TOPIC, inbox.id(), event)).hasSizeGreaterThanOrEqualTo(deliveries));
    }

    /** The consumers have passed what is on the topics; a row that a mutant forgot stays, so the outbox is not waited for. */
    private Stream<String> checks(Account account) {
        List<String> accounts = List.of(account.id());
        awaitUntilAsserted(() -> assertThat(unhook.judge().unrest(accounts))
                .noneMatch(finding -> finding.what().contains("has not passed")));
        return unhook.judge().findings(accounts).stream().map(Finding::check).distinct();
    }
}
