package io.unhook.inbox.rest;

import io.unhook.contracts.mailbox.AddressAlreadyConnected;
import io.unhook.contracts.mailbox.DisconnectPreviousMailboxFirst;
import io.unhook.contracts.mailbox.MailboxNotConnected;
import io.unhook.contracts.mailbox.MailboxNotFound;
import io.unhook.contracts.mailbox.MailboxOfSomebodyElse;
import io.unhook.contracts.mailbox.MailboxRefusal;
import io.unhook.doors.Problem;
import io.unhook.doors.mailbox.MailboxProblem;
import io.unhook.inbox.domain.InboxStillActive;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What each refusal says to people: what is so, and what to do about it. */
class Refusals {
    @ServerExceptionMapper
    RestResponse<Problem> refused(MailboxRefusal refusal) {
        return MailboxProblem.of(refusal, "inbox", words(refusal)).response();
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(InboxStillActive refusal) {
        String detail = "The inbox is still active. Deactivate it first (PUT /inboxes/%s/deactivation), then remove it."
                .formatted(refusal.inboxId());
        return Problem.of(409, "inbox-still-active", "Inbox is still active", detail)
                .with("inboxId", refusal.inboxId())
                .response();
    }

    private static String words(MailboxRefusal refusal) {
        return switch (refusal) {
            case MailboxNotFound _ -> "There is no such inbox.";
            case MailboxOfSomebodyElse _ ->
                "This inbox belongs to another person of the account; its owner or an admin may do that.";
            case MailboxNotConnected _ ->
                "The inbox is not connected now, so there is nothing to switch, to bring back by itself, or to ask about beforehand. POST /inboxes connects its address.";
            case AddressAlreadyConnected _ ->
                "This address is connected in the account already, by another person. That inbox is removed first.";
            case DisconnectPreviousMailboxFirst _ ->
                "This address is connected at another provider. Deactivate that inbox (PUT /inboxes/%1$s/deactivation), remove it (DELETE /inboxes/%1$s), then connect again."
                        .formatted(refusal.mailboxId());
        };
    }
}
