package io.unhook.inbox.rest;

import io.unhook.doors.Problem;
import io.unhook.inbox.domain.AddressAlreadyConnected;
import io.unhook.inbox.domain.DisconnectPreviousMailboxFirst;
import io.unhook.inbox.domain.InboxNotConnected;
import io.unhook.inbox.domain.InboxNotFound;
import io.unhook.inbox.domain.InboxOfSomebodyElse;
import io.unhook.inbox.domain.InboxRefusal;
import io.unhook.inbox.domain.InboxStillActive;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** How each refusal is answered. */
class Refusals {
    @ServerExceptionMapper
    RestResponse<Problem> refused(InboxRefusal refusal) {
        return switch (refusal) { // no default: a new refusal does not compile until it has its answer here
            case InboxNotFound no -> problem(404, "inbox-not-found", "Inbox not found", no);
            case InboxOfSomebodyElse no -> problem(403, "not-allowed", "Not allowed", no);
            case InboxStillActive no -> problem(409, "inbox-still-active", "Inbox is still active", no);
            case InboxNotConnected no -> problem(409, "inbox-not-connected", "Inbox is not connected", no);
            case AddressAlreadyConnected no ->
                problem(409, "address-already-connected", "Address is connected already", no);
            case DisconnectPreviousMailboxFirst no ->
                problem(409, "disconnect-previous-mailbox-first", "Disconnect the previous mailbox first", no);
        };
    }

    private static RestResponse<Problem> problem(int status, String name, String title, InboxRefusal refusal) {
        return Problem.of(status, name, title, refusal.getMessage())
                .with("inboxId", refusal.inboxId())
                .response();
    }
}
