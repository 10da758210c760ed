package io.unhook.revocation.domain.provider;

import io.unhook.revocation.domain.provider.RefreshAnswer.Refreshed;
import java.time.Duration;
import java.util.Optional;

/** Whose token is it? */
public sealed interface ProofAnswer {

    /**
     * The provider named the person, for a token that it had just refreshed.
     *
     * @param address the mailbox's address as the provider says it
     * @param clientId the client the token belongs to, also when the candidate named none
     * @param refreshed what the refresh gave; where the provider rotates, its new token is the one to keep
     */
    record Proven(GrantKey grant, String address, String clientId, Refreshed refreshed) implements ProofAnswer {

        @Override
        public String toString() {
            return "Proven[" + grant + "]";
        }
    }

    /** The token works, but neither {@code id_token} nor userinfo may be read with its scopes. */
    record WrongScopes(String detail) implements ProofAnswer {}

    /** The provider refuses the token, or the issuer or client is none of ours. */
    record Refused(String cause) implements ProofAnswer {}

    /** As with a refresh: our configuration, not the token. */
    record OurFault(String detail) implements ProofAnswer {}

    /** The provider could not be asked, or its answer did not arrive: ask again later. */
    record Unavailable(Optional<Duration> retryAfter, String detail) implements ProofAnswer {}
}
