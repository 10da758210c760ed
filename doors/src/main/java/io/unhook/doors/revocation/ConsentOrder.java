package io.unhook.doors.revocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.unhook.contracts.Mailbox;

/** What {@code POST /consents} is told. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentOrder(Use use, String returnUrl, String locale) {
    public record Use(Mailbox mailbox, int connection) {}
}
