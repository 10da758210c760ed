package io.unhook.revocation.domain.provider;

import java.time.Duration;
import java.util.Optional;

/** What a provider said to a revocation call. None of these proves by itself that the grant is dead. */
public sealed interface RevokeAnswer {

    /** 200: the provider took the order. It may need time to have effect; a refresh must show it. */
    record Accepted(String detail) implements RevokeAnswer {}

    /**
     * {@code 400 invalid_token}: this text is no living token. The grant may live on without it; counts as accepted only
     * after an unanswered call, for a token that had refreshed before.
     */
    record NotAToken(String detail) implements RevokeAnswer {}

    /**
     * Microsoft: the person's own grant objects were deleted, or there were none, and a listing read afterwards shows
     * none. Access also needs a refresh that fails.
     *
     * @param tenantWide the consent of an administrator for everybody stands beside it: who must end it, and how
     */
    record GrantObjectsGone(int deleted, Optional<PersonStep> tenantWide) implements RevokeAnswer {}

    /**
     * A part is done and nothing went wrong: the rest is left for the next call, so that one call stays within its worker's time.
     * Never said without progress.
     */
    record Unfinished(int deleted) implements RevokeAnswer {}

    /** We may not do it (a tenant that did not opt in, a personal account): a person must. Nothing was changed. */
    record NeedsPerson(PersonStep step, String detail) implements RevokeAnswer {}

    /** A definite no that is a mistake of ours (another 400, 401, 404, 405): an alarm, tried again slowly. */
    record OurFault(String detail) implements RevokeAnswer {}

    /** The provider certainly did nothing: 429, 503, or no connection could be made. */
    record NotNow(Optional<Duration> retryAfter, String detail) implements RevokeAnswer {}

    /**
     * It may have been done: timeout, reset, another 5xx. Also when only a part is known to be done (one of two grant
     * objects deleted, then 429): the retry-after goes along, if there was one.
     */
    record NoAnswer(Optional<Duration> retryAfter, String detail) implements RevokeAnswer {}
}
