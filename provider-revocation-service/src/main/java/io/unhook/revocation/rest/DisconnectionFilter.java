package io.unhook.revocation.rest;

import io.unhook.contracts.MailboxKind;
import io.unhook.doors.Page;
import io.unhook.revocation.application.Disconnections;
import io.unhook.revocation.domain.DisconnectionState;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** Which disconnections a list shows. */
class DisconnectionFilter {
    @RestQuery
    String accountId;

    @RestQuery
    @Pattern(regexp = "INBOX|CHANNEL", message = "must be INBOX or CHANNEL")
    String kind;

    @RestQuery
    String mailboxId;

    @RestQuery
    @Pattern(regexp = "OPEN|ACTION_NEEDED|SETTLED", message = "must be OPEN, ACTION_NEEDED or SETTLED")
    String state;

    @RestQuery
    @Pattern(regexp = "[0-9]{1,6}", message = "must be a number")
    String limit;

    @RestQuery
    String cursor;

    Disconnections.Query askedBy(CallersRights caller) {
        return new Disconnections.Query(
                caller.accounts(accountId),
                caller.onlyOwn(),
                Optional.ofNullable(kind).map(MailboxKind::valueOf),
                Optional.ofNullable(mailboxId),
                Optional.ofNullable(state).map(DisconnectionState.Name::valueOf),
                Optional.of(Page.after(cursor)).filter(after -> !after.isEmpty()),
                Page.fetch(limit()));
    }

    Integer limit() {
        return limit == null ? null : Integer.valueOf(limit);
    }
}
