package io.unhook.revocation.domain.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What a provider said to a refresh token. */
public sealed interface RefreshAnswer {

    /**
     * The token lives, now.
     *
     * @param newRefreshToken where the provider rotates: it takes the place of the one that was used
     * @param scopes as the answer names them; empty if it names none (then they have not changed)
     */
    record Refreshed(Secret accessToken, Instant expiresAt, Optional<Secret> newRefreshToken, Set<String> scopes)
            implements RefreshAnswer {}

    /**
     * {@code invalid_grant}: this token is dead. Why is not known: it may have been evicted, expired or revoked, so by
     * itself it does <b>not</b> prove that the grant is gone.
     *
     * @param cause the provider's words for people and evidence: the error code, an AADSTS number; never a token
     * @param consentRequired the provider says that the consent itself is missing. That does prove it
     */
    record TokenDead(String cause, boolean consentRequired) implements RefreshAnswer {}

    /**
     * The person must sign in again before the token works ({@code invalid_rapt}, {@code interaction_required},
     * {@code admin_policy_enforced}). It may live or not: proves nothing.
     */
    record NeedsSignIn(String cause) implements RefreshAnswer {}

    /** {@code invalid_client}, a wrong URL, a request the provider does not understand: says nothing about the token. */
    record OurFault(String detail) implements RefreshAnswer {}

    /** The provider certainly did nothing: 429, 503, or no connection could be made. */
    record NotNow(Optional<Duration> retryAfter, String detail) implements RefreshAnswer {}

    /** It may have been done: timeout, reset, another 5xx, an unreadable 200. The token may have rotated unseen. */
    record NoAnswer(String detail) implements RefreshAnswer {}
}
