package io.unhook.revocation.rest;

import io.unhook.revocation.domain.Purpose;
import io.unhook.revocation.domain.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

/** Either {@code {mailbox, connection}} or {@code {feature, accountId, userId, provider}}. */
record UseBody(
        @Valid MailboxBody mailbox,
        @Min(1) Integer connection,
        @Pattern(regexp = Fields.PLAIN) String feature,
        @Pattern(regexp = Fields.PLAIN) String accountId,
        @Pattern(regexp = Fields.PLAIN) String userId,
        ProviderChoice provider) {

    Purpose purpose() {
        if ((mailbox == null) == (feature == null))
            throw new Refusal.NotAcceptable("use", "Name either a mailbox and its connection, or a feature.");
        return mailbox == null ? ofFeature() : ofMailbox();
    }

    private Purpose ofMailbox() {
        if (connection == null) throw missing("use.connection");
        return new Purpose.OfMailbox(mailbox.mailbox(), connection);
    }

    private Purpose ofFeature() {
        if (accountId == null) throw missing("use.accountId");
        if (userId == null) throw missing("use.userId");
        if (provider == null) throw missing("use.provider");
        return new Purpose.OfFeature(feature, accountId, userId, provider.provider);
    }

    private static Refusal missing(String field) {
        return new Refusal.NotAcceptable(field, "is missing");
    }
}
