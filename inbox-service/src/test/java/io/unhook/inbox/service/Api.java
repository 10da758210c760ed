package io.unhook.inbox.service;

import static io.unhook.stack.testing.mailbox.MailboxApi.as;

import io.restassured.response.ValidatableResponse;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Topic;
import io.unhook.stack.testing.SignIn;
import io.unhook.stack.testing.mailbox.MailboxApi;

/** The doors of inbox-service, and what only an inbox has: a switch. */
final class Api {
    static final MailboxApi inboxes =
            new MailboxApi("inbox-service", "/inboxes", MailboxKind.INBOX, Topic.INBOX_EVENTS);

    private Api() {}

    static String deactivated(String user) {
        String id = inboxes.active(user);
        deactivate(user, id).statusCode(204);
        return id;
    }

    static String removed(String user) {
        String id = deactivated(user);
        inboxes.remove(user, id).statusCode(204);
        return id;
    }

    static ValidatableResponse deactivate(String user, String id) {
        return as(SignIn.member(user)).put("/inboxes/" + id + "/deactivation").then();
    }

    static ValidatableResponse reactivate(String user, String id) {
        return as(SignIn.member(user))
                .delete("/inboxes/" + id + "/deactivation")
                .then();
    }
}
