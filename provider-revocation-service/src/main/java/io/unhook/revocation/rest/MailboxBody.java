package io.unhook.revocation.rest;

import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A mailbox as the events name it. */
record MailboxBody(
        @NotNull Kind kind,
        @NotNull @Pattern(regexp = Fields.PLAIN) String id,
        @NotNull @Pattern(regexp = Fields.PLAIN) String accountId,
        @NotNull @Pattern(regexp = Fields.PLAIN) String userId,
        @NotNull @Email @Size(max = 254) String address,
        @NotNull ProviderChoice provider,
        @Size(max = 500) String issuer) {

    enum Kind {
        INBOX,
        CHANNEL
    }

    Mailbox mailbox() {
        return new Mailbox(MailboxKind.valueOf(kind.name()), id, accountId, userId, address, provider.provider, issuer);
    }
}
