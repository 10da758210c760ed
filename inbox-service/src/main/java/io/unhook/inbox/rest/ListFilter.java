package io.unhook.inbox.rest;

import io.unhook.doors.Page;
import io.unhook.inbox.application.InboxQuery;
import io.unhook.inbox.domain.InboxState;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** Which inboxes a list shows. Text throughout, so that a wrong value is named and not taken for an unknown path. */
class ListFilter {
    @RestQuery
    @Pattern(regexp = ConnectBody.PLAIN)
    String accountId;

    @RestQuery
    @Pattern(regexp = ConnectBody.PLAIN)
    String userId;

    @RestQuery
    @Pattern(
            regexp = "AWAITING_CONSENT|ACTIVE|DEACTIVATED|DISCONNECTED|REMOVED",
            message = "must be AWAITING_CONSENT, ACTIVE, DEACTIVATED, DISCONNECTED or REMOVED")
    String state;

    @RestQuery
    @Pattern(regexp = "[0-9]{1,6}", message = "must be a number")
    String limit;

    @RestQuery
    String cursor;

    InboxQuery askedBy(CallersRights caller) {
        return new InboxQuery(
                caller.accountsToList(accountId),
                caller.userToList(userId),
                Optional.ofNullable(state).map(InboxState.Name::valueOf),
                Page.after(cursor),
                Page.fetch(limit()));
    }

    Integer limit() {
        return limit == null ? null : Integer.valueOf(limit);
    }
}
