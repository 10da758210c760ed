package io.unhook.revocation.rest;

import io.unhook.contracts.mailbox.MailDomain;
import io.unhook.doors.Page;
import io.unhook.revocation.application.Migrations;
import io.unhook.revocation.domain.moving.MigrationState;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** Which migrations a list shows. */
class MigrationFilter {
    @RestQuery
    String accountId;

    @RestQuery
    String domain;

    @RestQuery
    @Pattern(
            regexp = "WAITING_FOR_APPROVAL|PUBLISHED|REJECTED|NOT_A_MOVE",
            message = "must be WAITING_FOR_APPROVAL, PUBLISHED, REJECTED or NOT_A_MOVE")
    String state;

    @RestQuery
    @Pattern(regexp = "[0-9]{1,6}", message = "must be a number")
    String limit;

    @RestQuery
    String cursor;

    Migrations.Query askedBy(CallersRights caller) {
        return new Migrations.Query(
                caller.accounts(accountId),
                Optional.ofNullable(domain)
                        .map(name -> MailDomain.of(name).map(MailDomain::name).orElse("")),
                Optional.ofNullable(state).map(MigrationState.Name::valueOf),
                Optional.of(Page.after(cursor)).filter(after -> !after.isEmpty()),
                Page.fetch(limit()));
    }

    Integer limit() {
        return limit == null ? null : Integer.valueOf(limit);
    }
}
