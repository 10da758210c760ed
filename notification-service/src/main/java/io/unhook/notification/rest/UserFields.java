package io.unhook.notification.rest;

import io.unhook.notification.application.PublishUser;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A user as the directory knows them; an absent address means that mail does not reach them.
 *
 * @param version the higher one wins; absent: newer than everything before
 */
public record UserFields(
        @Size(max = 320)
        @Pattern(
                regexp = "[^\\s\\p{Cntrl}<>(),;:\\\\\"@]+@[^\\s\\p{Cntrl}<>(),;:\\\\\"@]+",
                message = "must be a mail address")
        String address,

        @Size(max = 500) String name,

        @Size(max = 35) @Pattern(regexp = "[A-Za-z0-9_-]+", message = "must be a language tag, e.g. sv or en-GB")
        String locale,

        @Size(max = 50) List<@Size(min = 1, max = 100) String> roles,
        @Min(0) Long version) {

    PublishUser.Fields fields() {
        return new PublishUser.Fields(address, name, locale, roles, version);
    }
}
