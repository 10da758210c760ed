package io.unhook.simulator.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Values nobody can guess, and the only form in which one may be logged. */
public record Secrets(RandomGenerator random) {

    /** @param characters of base64url, a multiple of four */
    public String text(int characters) {
        byte[] bytes = new byte[characters / 4 * 3];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    public static String fingerprint(String token) {
        return HexFormat.of().formatHex(sha256(token)).substring(0, 16);
    }

    /** The same for the same name, always: so a person keeps their id when everything is started anew. */
    public static String idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }

    /** PKCE's S256. */
    public static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(verifier));
    }

    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
