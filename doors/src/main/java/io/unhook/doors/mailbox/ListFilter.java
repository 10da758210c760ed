package io.unhook.doors.mailbox;

import static java.util.stream.Collectors.joining;

import io.unhook.doors.Page;
import io.unhook.doors.Refusal;
import io.unhook.messaging.mailbox.MailboxQuery;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** Which mailboxes a list shows. Text throughout, so that a wrong value is named and not taken for an unknown path. */
public class ListFilter {
    @RestQuery
    @Pattern(regexp = ConnectBody.PLAIN)
    String accountId;

    @RestQuery
    @Pattern(regexp = ConnectBody.PLAIN)
    String userId;

    @RestQuery
    String state;

    @RestQuery
    @Pattern(regexp = "[0-9]{1,6}", message = "must be a number")
    String limit;

    @RestQuery
    String cursor;

    /** @param states the names that a state of this kind of mailbox may have */
    public MailboxQuery askedBy(MailboxCaller caller, Enum<?>... states) {
        return new MailboxQuery(
                caller.accountsToList(accountId),
                caller.userToList(userId),
                Optional.ofNullable(state).map(name -> among(states, name)),
                Page.after(cursor),
                Page.fetch(limit()));
    }

    public Integer limit() {
        return limit == null ? null : Integer.valueOf(limit);
    }

    private static Enum<?> among(Enum<?>[] states, String name) {
        return Arrays.stream(states)
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        422,
                        "invalid-field",
                        "A field is not valid",
                        "state: must be one of "
                                + Arrays.stream(states).map(Enum::name).collect(joining(", ")) + "."));
    }
}
