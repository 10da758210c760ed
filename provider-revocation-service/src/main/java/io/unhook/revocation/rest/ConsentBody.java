package io.unhook.revocation.rest;

import io.unhook.revocation.application.BeginConsent.Ask;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * What {@code POST /consents} takes.
 *
 * @param returnUrl where our last page leads back to
 * @param locale the person's language; English, if nobody says
 */
record ConsentBody(
        @NotNull @Valid UseBody use,
        @Size(max = 500) String issuer,
        @NotNull @Size(max = 2000) String returnUrl,

        @Pattern(regexp = "[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")
        String locale) {

    Ask asked() {
        return new Ask(
                use.purpose(),
                Optional.ofNullable(issuer).or(this::issuerOfMailbox),
                returnUrl,
                locale == null ? "en" : locale);
    }

    private Optional<String> issuerOfMailbox() {
        return Optional.ofNullable(use.mailbox()).map(MailboxBody::issuer);
    }
}
