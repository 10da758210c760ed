package io.unhook.revocation.rest;

import io.unhook.doors.Caller;
import io.unhook.doors.Role;
import io.unhook.revocation.application.Asker;
import io.unhook.revocation.application.Tokens.Giver;
import io.unhook.revocation.domain.Purpose;
import io.unhook.revocation.domain.Refusal;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;

/** A member's own mailboxes, an admin's or a service's whole accounts; an operator reads them all. */
@RequestScoped
class CallersRights implements Asker {
    private final Caller caller;

    CallersRights(Caller caller) {
        this.caller = caller;
    }

    @Override
    public boolean belongsTo(String accountId) {
        return caller.maySee(accountId);
    }

    @Override
    public boolean mayActFor(Giver person) {
        boolean themself = person.userId() != null && person.userId().equals(caller.userId());
        return isServiceOf(person.accountId()) || (themself && caller.mayAct(person.accountId()));
    }

    @Override
    public boolean isServiceOf(String accountId) {
        return caller.has(Role.SERVICE) && caller.mayAct(accountId);
    }

    @Override
    public boolean maySee(Purpose about) {
        return seesEverybody() || about.userId().equals(caller.userId());
    }

    /** A person acts for themself; a service says for whom. */
    String actingFor(String named) {
        if (!caller.has(Role.SERVICE)) return caller.userId();
        if (named == null) throw new Refusal.NotAcceptable("userId", "Say who is signed in.");
        return named;
    }

    /** Which accounts a list may show; empty: all. Named or not, only those of the caller. */
    Optional<List<String>> accounts(String named) {
        if (named != null && !caller.maySee(named)) throw new Refusal.NotFound("account");
        if (named != null) return Optional.of(List.of(named));
        return caller.seesEveryAccount() ? Optional.empty() : Optional.of(List.copyOf(caller.accounts()));
    }

    /** Whose own things a list is limited to; empty: everybody's. */
    Optional<String> onlyOwn() {
        return seesEverybody() ? Optional.empty() : Optional.of(caller.userId());
    }

    private boolean seesEverybody() {
        return caller.isAdmin() || caller.has(Role.OPERATOR);
    }
}
