package io.unhook.channel.rest;

import io.unhook.contracts.mailbox.AddressAlreadyConnected;
import io.unhook.contracts.mailbox.DisconnectPreviousMailboxFirst;
import io.unhook.contracts.mailbox.MailboxNotConnected;
import io.unhook.contracts.mailbox.MailboxNotFound;
import io.unhook.contracts.mailbox.MailboxOfSomebodyElse;
import io.unhook.contracts.mailbox.MailboxRefusal;
import io.unhook.doors.Problem;
import io.unhook.doors.mailbox.MailboxProblem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What each refusal says to people: what is so, and what to do about it. */
class Refusals {
    @ServerExceptionMapper
    RestResponse<Problem> refused(MailboxRefusal refusal) {
        return MailboxProblem.of(refusal, "channel", words(refusal)).response();
    }

    private static String words(MailboxRefusal refusal) {
        return switch (refusal) {
            case MailboxNotFound _ -> "There is no such channel.";
            case MailboxOfSomebodyElse _ ->
                "Another person of the account connected this channel; they or an admin may do that.";
            case MailboxNotConnected _ ->
                "The channel was removed: there is nothing to reconnect or to ask about beforehand. POST /channels connects its address anew.";
            case AddressAlreadyConnected _ ->
                "This team address is connected in the account already, by another person. An admin may name them (userId), or remove that channel first (DELETE /channels/%s)."
                        .formatted(refusal.mailboxId());
            case DisconnectPreviousMailboxFirst _ ->
                "This team address is connected at another provider. Remove that channel (DELETE /channels/%s), then connect again."
                        .formatted(refusal.mailboxId());
        };
    }
}
