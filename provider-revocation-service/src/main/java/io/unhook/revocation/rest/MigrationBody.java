package io.unhook.revocation.rest;

import io.unhook.revocation.application.OpenMigration.Wish;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What {@code POST /migrations} takes. */
record MigrationBody(
        @NotNull @Pattern(regexp = Fields.PLAIN) String accountId,
        @NotNull @Size(min = 1, max = 254) String domain,
        @NotNull ProviderChoice from,
        @NotNull ProviderChoice to) {

    Wish wish() {
        return new Wish(accountId, domain, from.provider, to.provider);
    }
}
