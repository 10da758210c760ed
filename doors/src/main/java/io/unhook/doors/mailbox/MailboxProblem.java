package io.unhook.doors.mailbox;

import io.unhook.contracts.mailbox.AddressAlreadyConnected;
import io.unhook.contracts.mailbox.DisconnectPreviousMailboxFirst;
import io.unhook.contracts.mailbox.MailboxNotConnected;
import io.unhook.contracts.mailbox.MailboxNotFound;
import io.unhook.contracts.mailbox.MailboxOfSomebodyElse;
import io.unhook.contracts.mailbox.MailboxRefusal;
import io.unhook.doors.Problem;

/** How each refusal about a mailbox is answered. What it means is the same for all kinds; the words are each door's own. */
public final class MailboxProblem {
    private MailboxProblem() {}

    /** @param noun what callers call this kind of mailbox, in small letters */
    public static Problem of(MailboxRefusal refusal, String noun, String detail) {
        String named = Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
        Problem problem = switch (refusal) { // no default: a new refusal does not compile until it has its answer here
            case MailboxNotFound _ -> Problem.of(404, noun + "-not-found", named + " not found", detail);
            case MailboxOfSomebodyElse _ -> Problem.of(403, "not-allowed", "Not allowed", detail);
            case MailboxNotConnected _ -> Problem.of(409, noun + "-not-connected", named + " is not connected", detail);
            case AddressAlreadyConnected _ ->
                Problem.of(409, "address-already-connected", "Address is connected already", detail);
            case DisconnectPreviousMailboxFirst _ ->
                Problem.of(409, "disconnect-previous-mailbox-first", "Disconnect the previous mailbox first", detail);
        };
        return problem.with(noun + "Id", refusal.mailboxId());
    }
}
