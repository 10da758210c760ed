package io.unhook.simulator.provider;

import io.unhook.simulator.world.Granted;
import java.util.Optional;
import java.util.function.Predicate;

/** A provider's tokens as its pages and the log see them: by their values, and by what they stand for. */
public interface IssuedTokens {

    /** @param wanted its value; null for a random one */
    String newRefreshToken(Granted granted, String wanted);

    String newAccessToken(Granted granted);

    int workingRefreshTokens(Predicate<Granted> of);

    int workingAccessTokens(Predicate<Granted> of);

    void expireRefreshTokens(Predicate<Granted> of);

    void expireAccessTokens(Predicate<Granted> of);

    /** Whether it works or not. */
    Optional<Granted> standsFor(String token);

    /** {@code refresh}, {@code access} or nothing that was issued here. */
    Optional<String> kind(String token);
}
