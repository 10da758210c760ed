package io.unhook.doors.revocation;

import java.time.Instant;
import java.util.List;

/**
 * Where a person gives access, and what they will be asked for.
 *
 * @param url good once, for the browser of whoever is to consent
 */
public record ConsentPage(String url, Instant expiresAt, List<Scope> scopes) {
    /** @param purpose in the language that was asked for, English otherwise */
    public record Scope(String scope, String purpose, List<String> features) {}
}
