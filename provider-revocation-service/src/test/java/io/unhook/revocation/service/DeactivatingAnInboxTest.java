package io.unhook.revocation.service;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Actor;
import io.unhook.contracts.InboxDeactivated;
import io.unhook.contracts.InboxReactivated;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.contracts.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
class DeactivatingAnInboxTest {

    @Test
    void stopsTheCredentialsAndKeepsTheGrant() {
        var consent = Consents.google("switched@gmail.example");
        var inbox = Api.inbox(Provider.GOOGLE, "switched@gmail.example");
        String use = Api.connected(inbox, consent);

        Topics.say(Topics.INBOXES, 1L, off(inbox));
        awaitCredential(use, 409);
        Topics.say(Topics.INBOXES, 2L, on(inbox));
        awaitCredential(use, 200);
    }

    @Test
    void isNotUndoneByWhatCameLate() {
        var inbox = Api.inbox(Provider.GOOGLE, "late-switch@gmail.example");
        String use = Api.connected(inbox, Consents.google("late-switch@gmail.example"));
        Topics.say(Topics.INBOXES, 7L, off(inbox));
        awaitCredential(use, 409);

        Topics.say(Topics.INBOXES, 6L, on(inbox));
        handled(inbox);

        Api.credential(use).statusCode(409).body("type", equalTo("urn:unhook:problem:use-not-live"));
    }

    @Test
    void ofOursIsOnlyARequestWhenOthersSayIt() {
        var inbox = Api.inbox(Provider.GOOGLE, "requested@gmail.example");
        String use = Api.connected(inbox, Consents.google("requested@gmail.example"));
        Topics.say(Topics.INBOXES, 1L, on(inbox));

        Topics.say(Topics.CRM, null, off(inbox));
        handled(inbox);

        Api.credential(use).statusCode(200);
    }

    @Test
    void ofTheirsIsTheirWord() {
        var inbox = Api.inbox(Provider.GOOGLE, "theirs@gmail.example");
        String use = Api.connected(inbox, Consents.google("theirs@gmail.example"));
        Topics.say(Topics.CRM, null, off(inbox));
        awaitCredential(use, 409);
    }

    /** What was said before has been heard once something said after it, by the same key, has had its effect. */
    private static void handled(Mailbox inbox) {
        Mailbox sameKey =
                new Mailbox(MailboxKind.CHANNEL, inbox.id(), "acme", "ada", inbox.address(), Provider.GOOGLE, null);
        Api.remove(sameKey, 1);
        Api.awaitSettled(sameKey, Outcome.NOT_APPLICABLE);
    }

    private static void awaitCredential(String use, int status) {
        await().atMost(Api.SOON).untilAsserted(() -> Api.credential(use).statusCode(status));
    }

    private static InboxDeactivated off(Mailbox inbox) {
        return new InboxDeactivated(inbox, 1, Actor.user("ada"), Reason.REQUESTED);
    }

    private static InboxReactivated on(Mailbox inbox) {
        return new InboxReactivated(inbox, 1, Actor.user("ada"));
    }
}
