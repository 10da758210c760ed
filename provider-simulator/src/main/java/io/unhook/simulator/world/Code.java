package io.unhook.simulator.world;

import java.time.Instant;

/** An authorization code. It is kept after its one use, so that a second one is known for what it is. */
public record Code(String value, Granted granted, Terms terms, Instant expiresAt, boolean used) {

    /**
     * What an exchange has to match, and what comes of it.
     *
     * @param offline whether a refresh token comes with it
     * @param redirectUri null: any, for a code that no page gave
     * @param codeChallenge PKCE, S256; null if the code was asked for without
     * @param nonce for the {@code id_token}
     * @param refreshToken the value to issue; null for a random one
     */
    public record Terms(boolean offline, String redirectUri, String codeChallenge, String nonce, String refreshToken) {}

    Code usedNow() {
        return new Code(value, granted, terms, expiresAt, true);
    }
}
