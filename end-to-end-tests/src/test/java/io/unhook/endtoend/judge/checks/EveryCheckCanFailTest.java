package io.unhook.endtoend.judge.checks;

import static io.unhook.endtoend.judge.World.INBOX;
import static io.unhook.endtoend.judge.World.NOTIFICATION;
import static io.unhook.endtoend.judge.World.REVOCATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.endtoend.judge.Check;
import io.unhook.endtoend.judge.Finding;
import io.unhook.endtoend.judge.seen.APicture;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each promise once kept and once broken, on pictures painted by hand. */
@Tag("domain")
class EveryCheckCanFailTest {
    private static final String TOPIC = "unhook.inbox-events";
    private static final String ABOUT_ADA =
            "{\"mailbox\":{\"id\":\"i1\",\"accountId\":\"acme\"},\"connection\":1,\"actor\":{\"kind\":\"USER\",\"id\":\"ada\"}}";

    private final APicture picture = new APicture();

    @Test
    void anEventThatIsNotThereIsLost() {
        counted(2);
        event("InboxDeactivated", 1, "e1");
        assertThat(found(new NothingIsLost())).isEqualTo("lost");
        event("InboxRemoved", 2, "e2");
        assertThat(found(new NothingIsLost())).isNull();
    }

    @Test
    void anEventWithoutAChangeIsAPhantom() {
        inbox("ACTIVE", "GRANTED");
        counted(1);
        event("InboxConnected", 1, "e1");
        assertThat(found(new NoPhantoms())).isNull();
        event("InboxDeactivated", 2, "e2");
        assertThat(found(new NoPhantoms())).isEqualTo("phantom");
    }

    @Test
    void aNameThatNoTableKnowsIsAPhantom() {
        picture.row(REVOCATION, "outbox_sequence", Map.of("aggregate", "unhook.access-events/i1", "last", 1L));
        picture.event(REVOCATION, "unhook.access-events", "AccessGranted", "i1", 1, "e1", "{\"useId\":\"u1\"}");
        assertThat(found(new NoPhantoms())).isEqualTo("phantom");
        picture.row(REVOCATION, "grant_use", Map.of("id", "u1"));
        assertThat(found(new NoPhantoms())).isNull();
    }

    @Test
    void aRemovedInboxThatNobodyWasToldOfDisagrees() {
        inbox("REMOVED", "CONFIRMED");
        assertThat(found(new StateAndTopicAgree())).isEqualTo("state and topic disagree");
        event("InboxRemoved", 1, "e1");
        assertThat(found(new StateAndTopicAgree())).isNull();
    }

    @Test
    void aLaterNumberThatComesFirstIsMisordered() {
        event("InboxDeactivated", 1, "e1");
        event("InboxReactivated", 2, "e2");
        event("InboxDeactivated", 1, "e1"); // a repeat may come at any time
        assertThat(found(new OrderIsKept())).isNull();
        event("InboxRemoved", 4, "e4");
        event("InboxDeactivated", 3, "e3");
        assertThat(found(new OrderIsKept())).isEqualTo("misordered");
    }

    @Test
    void anEventThatAGroupHasPassedIsClaimed() {
        event("InboxDeactivated", 1, "e1");
        picture.passed(NOTIFICATION, TOPIC, 0);
        assertThat(found(new EveryEventIsClaimed())).isNull();
        picture.passed(NOTIFICATION, TOPIC, 1);
        assertThat(found(new EveryEventIsClaimed())).isEqualTo("unclaimed");
        picture.row(
                NOTIFICATION,
                "processed_event",
                Map.of("consumer", NOTIFICATION, "source", "urn:unhook:" + INBOX, "event_id", "e1"));
        assertThat(found(new EveryEventIsClaimed())).isNull();
    }

    @Test
    void aFactUnderTwoIdsIsAnEffectTwice() {
        event("InboxRemoved", 1, "e1");
        event("InboxRemoved", 1, "e1");
        assertThat(found(new EffectsHappenOnce())).isNull();
        event("InboxRemoved", 2, "e2");
        assertThat(found(new EffectsHappenOnce())).isEqualTo("effect twice");
    }

    @Test
    void aGrantThatTwoCallsEndedWasEndedTwice() {
        use("ENDED");
        picture.grant("google", "s1", 1, false);
        assertThat(found(new OneEffectiveRevocation())).isNull();
        picture.grant("google", "s1", 2, false);
        assertThat(found(new OneEffectiveRevocation())).isEqualTo("revocation");
    }

    @Test
    void aGrantOnWhichSomebodyLivesIsNotEnded() {
        use("LIVE");
        picture.grant("google", "s1", 0, true);
        assertThat(found(new OneEffectiveRevocation())).isNull();
        picture.grant("google", "s1", 1, false);
        assertThat(found(new OneEffectiveRevocation())).isEqualTo("revocation");
    }

    @Test
    void aSecondMailOfOneMessageIsOneTooMany() {
        incident("acme");
        notice("n1");
        picture.mail("n1", "ada@acme.example").mail("n1", "ada@acme.example"); // ambiguous, and counted apart
        assertThat(found(new OneMailEach())).isNull();
        notice("n2");
        picture.mail("n2", "ada@acme.example");
        assertThat(found(new OneMailEach())).isEqualTo("mail");
    }

    @Test
    void aMailThatNeverArrivedIsNotSent() {
        incident("acme");
        notice("n1");
        assertThat(found(new OneMailEach())).isEqualTo("mail");
    }

    @Test
    void aMailToSomebodyElsesAddressTouchesAnotherAccount() {
        incident("acme");
        notice("n1");
        picture.mail("n1", "ada@acme.example");
        assertThat(found(new NoOtherAccountIsTouched())).isNull();
        picture.mail("n1", "eve@globex.example");
        assertThat(found(new NoOtherAccountIsTouched())).isEqualTo("other account");
    }

    @Test
    void whatIsKeptUnderAnotherAccountTouchesIt() {
        inbox("REMOVED", "CONFIRMED");
        incident("acme");
        assertThat(found(new NoOtherAccountIsTouched())).isNull();
        incident("globex");
        assertThat(found(new NoOtherAccountIsTouched())).isEqualTo("other account");
    }

    @Test
    void aDeadLetterIsFound() {
        assertThat(found(new NoDeadLetters())).isNull();
        picture.event(INBOX, TOPIC + ".inbox-service.dead-letters", "InboxRemoved", "i1", 1, "e1", ABOUT_ADA);
        assertThat(found(new NoDeadLetters())).isEqualTo("dead letter");
    }

    @Test
    void whatIsUnderWayIsNotAtRest() {
        assertThat(found(new EverythingEnds())).isNull();
        picture.row(REVOCATION, "revocation", Map.of("id", "r1", "state", "VERIFYING", "account_id", "acme"));
        assertThat(found(new EverythingEnds())).isEqualTo("not at rest");
    }

    private void inbox(String state, String access) {
        picture.row(
                INBOX,
                "inbox",
                Map.of("id", "i1", "account_id", "acme", "state", state, "provider_access", access, "granted", 1));
    }

    private void counted(long last) {
        picture.row(INBOX, "outbox_sequence", Map.of("aggregate", TOPIC + "/i1", "last", last));
    }

    private void event(String type, long sequence, String id) {
        picture.event(INBOX, TOPIC, type, "i1", sequence, id, ABOUT_ADA);
    }

    private void use(String state) {
        picture.row(REVOCATION, "provider_grant", Map.of("id", "g1", "provider", "GOOGLE", "subject", "s1"));
        picture.row(
                REVOCATION, "grant_use", Map.of("id", "u1", "grant_id", "g1", "account_id", "acme", "state", state));
    }

    private void incident(String account) {
        picture.row(
                NOTIFICATION,
                "incident",
                Map.of(
                        "id",
                        "in-" + account,
                        "account_id",
                        account,
                        "kind",
                        "INBOX",
                        "mailbox_id",
                        "i1",
                        "connection",
                        1,
                        "incident_kind",
                        "REMOVED",
                        "nth",
                        1,
                        "mailbox",
                        "{\"address\":\"ada@acme.example\"}"));
    }

    private void notice(String id) {
        picture.row(NOTIFICATION, "digest", Map.of("id", id, "account_id", "acme", "person", "ada"));
        picture.row(
                NOTIFICATION,
                "notice",
                Map.of(
                        "id", id,
                        "incident_id", "in-acme",
                        "account_id", "acme",
                        "person", "ada",
                        "message", "inbox-removed",
                        "reminder", 0,
                        "digest_id", id,
                        "state", "SENT"));
    }

    /** The name of the check that found something, or null. */
    private String found(Check check) {
        return check.findings(picture.painted()).findFirst().map(Finding::check).orElse(null);
    }
}
