package io.unhook.revocation.domain.provider;

import java.time.Duration;
import java.util.Optional;

/** What came of a code. */
public sealed interface ExchangeAnswer {

    /**
     * Tokens, and whose they are. {@link ProofAnswer.Proven#refreshed} holds them.
     *
     * @param proven its {@code newRefreshToken} is empty if the provider gave none
     */
    record Exchanged(ProofAnswer.Proven proven) implements ExchangeAnswer {}

    /** Used before, too old, or none of theirs. */
    record CodeRefused(String cause) implements ExchangeAnswer {}

    /** Tokens came, but nothing that says whose they are. */
    record WrongScopes(String detail) implements ExchangeAnswer {}

    /** It says whose they are, and that is nobody whose mailbox this could be: a guest, an unverified address. */
    record NotTheirs(String cause) implements ExchangeAnswer {}

    record OurFault(String detail) implements ExchangeAnswer {}

    /** No answer, or none now. The code may have been used up by it. */
    record Unavailable(Optional<Duration> retryAfter, String detail) implements ExchangeAnswer {}
}
