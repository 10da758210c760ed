package io.unhook.revocation.microsoft;

import io.unhook.revocation.domain.provider.Secret;
import java.time.Duration;
import java.util.Optional;

/** Tokens of the revoker app itself, one tenant each. */
interface AppOnlyTokens {

    AppOnly of(String tenant);

    /** The tenant's directory no longer takes the token it gave: the next one must be fresh. */
    void forget(String tenant);

    sealed interface AppOnly {
        record Granted(Secret token) implements AppOnly {}

        /** The ordinary case: no admin of the tenant ever consented to the revoker app. */
        record NotConsented(String detail) implements AppOnly {}

        record OurFault(String detail) implements AppOnly {}

        /** Whatever went wrong on the way: asking for a token changes nothing, so it can be asked again. */
        record NotNow(Optional<Duration> retryAfter, String detail) implements AppOnly {}
    }
}
