package io.unhook.revocation.domain.provider;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where to send the person. */
public sealed interface PageAnswer {

    record At(URI url) implements PageAnswer {}

    record OurFault(String detail) implements PageAnswer {}

    /** The provider's own description of itself could not be had. */
    record NotNow(Optional<Duration> retryAfter, String detail) implements PageAnswer {}
}
