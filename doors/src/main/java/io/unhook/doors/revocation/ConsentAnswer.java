package io.unhook.doors.revocation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What {@code POST /consents} answers: a page, or the use that needed none and of which {@code AccessGranted} tells. */
public record ConsentAnswer(String useId, String url, Instant expiresAt, List<ConsentPage.Scope> scopes) {
    public Optional<ConsentPage> page() {
        return useId == null ? Optional.of(new ConsentPage(url, expiresAt, scopes)) : Optional.empty();
    }
}
