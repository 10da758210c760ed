package io.unhook.revocation.rest;

import io.unhook.revocation.domain.provider.Secret;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What {@code POST /consents/{id}/completion} takes.
 *
 * @param completion the code that came back on the return URL
 * @param userId who is signed in at the product; a person's own token says it by itself
 */
record CompletionBody(
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{43}") String completion,
        @Pattern(regexp = Fields.PLAIN) String userId) {

    Secret code() {
        return new Secret(completion);
    }

    @Override
    public String toString() {
        return "CompletionBody[hidden]";
    }
}
