package io.unhook.revocation.rest;

import io.unhook.contracts.MailboxKind;
import io.unhook.doors.Page;
import io.unhook.revocation.application.Grants.UseQuery;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** Which uses a list shows. Text throughout, so that a wrong value is named and not taken for an unknown path. */
class UseFilter {
    @RestQuery
    String accountId;

    @RestQuery
    @Pattern(regexp = "INBOX|CHANNEL", message = "must be INBOX or CHANNEL")
    String kind;

    @RestQuery
    String mailboxId;

    @RestQuery
    @Pattern(regexp = "[0-9]{1,9}", message = "must be a number")
    String connection;

    @RestQuery
    @Pattern(regexp = "[0-9]{1,6}", message = "must be a number")
    String limit;

    @RestQuery
    String cursor;

    UseQuery askedBy(CallersRights caller) {
        return new UseQuery(
                caller.accounts(accountId),
                Optional.ofNullable(kind).map(MailboxKind::valueOf),
                Optional.ofNullable(mailboxId),
                Optional.ofNullable(connection).map(Integer::valueOf),
                Optional.of(Page.after(cursor)).filter(after -> !after.isEmpty()),
                Page.fetch(limit()));
    }

    Integer limit() {
        return limit == null ? null : Integer.valueOf(limit);
    }
}
