package io.unhook.revocation.domain.revoking;

/** The one thing to ask the provider next. Its answer is stored before the step after it is thought of. */
public sealed interface Step {

    String tokenId();

    record Refresh(String tokenId) implements Step {}

    record Revoke(String tokenId) implements Step {}

    /** Reads the provider's own listing; the token names only the row in the record of attempts. */
    record Look(String tokenId) implements Step {}
}
