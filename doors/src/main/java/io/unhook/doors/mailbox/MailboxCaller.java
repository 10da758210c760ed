package io.unhook.doors.mailbox;

import io.unhook.contracts.Actor;
import io.unhook.contracts.Mailbox;
import io.unhook.doors.Caller;
import io.unhook.doors.Refusal;
import io.unhook.doors.Role;
import io.unhook.messaging.mailbox.Asker;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;

/**
 * A member's own mailboxes (the inboxes they own, the channels they connected), an admin's or a service's whole accounts; an
 * operator, who is let in to reading only, sees them all.
 */
@RequestScoped
public class MailboxCaller implements Asker {
    private final Caller caller;

    MailboxCaller(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Actor actor() {
        return caller.actor();
    }

    @Override
    public boolean belongsTo(String accountId) {
        return caller.maySee(accountId);
    }

    @Override
    public boolean mayActFor(Mailbox mailbox) {
        return seesEverybody() || mailbox.userId().equals(caller.userId());
    }

    /** The account to connect in. */
    String accountOr(String named) {
        if (named != null && !caller.mayAct(named)) throw Refusal.notFound("account");
        Set<String> own = caller.accounts();
        return named == null && own.size() == 1 ? own.iterator().next() : caller.accountOr(named);
    }

    /** The user to connect for. */
    String userOr(String named) {
        if (named == null && caller.has(Role.SERVICE))
            throw Refusal.of(422, "invalid-field", "A field is not valid", "userId: a service says for whom.");
        if (named == null || named.equals(caller.userId())) return caller.userId();
        if (!caller.isAdmin())
            throw Refusal.notYours("Only an admin or a service connects a mailbox for somebody else.");
        return named;
    }

    /** Empty: all there are. */
    Optional<Set<String>> accountsToList(String named) {
        if (named == null) return caller.seesEveryAccount() ? Optional.empty() : Optional.of(caller.accounts());
        if (!caller.maySee(named)) throw Refusal.notFound("account");
        return Optional.of(Set.of(named));
    }

    /** Empty: everybody. */
    Optional<String> userToList(String named) {
        if (seesEverybody()) return Optional.ofNullable(named);
        if (named != null && !named.equals(caller.userId()))
            throw Refusal.notYours("These are another person's mailboxes.");
        return Optional.of(caller.userId());
    }

    private boolean seesEverybody() {
        return caller.isAdmin() || caller.has(Role.OPERATOR);
    }
}
