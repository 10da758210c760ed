package io.unhook.contracts;

import java.time.Instant;

/**
 * What one call or probe showed.
 *
 * @param kind a stable word, e.g. {@code refresh-before-call}, {@code call-accepted}, {@code refresh-refused}, {@code
 *     grant-objects-gone}
 * @param detail for a person, may be null; never a token or an address
 */
public record Evidence(String kind, Instant at, String detail) {}
