package io.unhook.revocation.rest;

import io.unhook.revocation.application.NewGrant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;

/**
 * What {@code POST /grants} takes: a credential that the product obtained itself, and the use it is for.
 *
 * @param connectedAt when the connection began; now, if nobody says
 */
record GrantBody(
        @NotNull @Valid UseBody use,
        @Size(max = 500) String issuer,
        @Pattern(regexp = Fields.PLAIN) String clientId,
        Instant connectedAt,
        @NotNull @Valid CredentialBody credential) {

    NewGrant newGrant() {
        return new NewGrant(
                use.purpose(),
                Optional.ofNullable(issuer).or(this::issuerOfMailbox),
                Optional.ofNullable(clientId),
                Optional.ofNullable(connectedAt),
                credential.handed());
    }

    private Optional<String> issuerOfMailbox() {
        return Optional.ofNullable(use.mailbox()).map(MailboxBody::issuer);
    }
}
