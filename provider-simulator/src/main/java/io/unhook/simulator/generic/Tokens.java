package io.unhook.simulator.generic;

import io.unhook.simulator.provider.IssuedTokens;
import io.unhook.simulator.world.Book;
import io.unhook.simulator.world.Granted;
import io.unhook.simulator.world.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Each consent is a chain of refresh tokens of which the newest works; ending one chain leaves the person's others alone. */
final class Tokens implements IssuedTokens {
    private final World world;
    private final Book<RefreshToken> refresh;
    private final Book<AccessToken> access;

    Tokens(World world) {
        this.world = world;
        this.refresh = world.books().open("generic.refresh-tokens", RefreshToken.class);
        this.access = world.books().open("generic.access-tokens", AccessToken.class);
    }

    @Override
    public String newRefreshToken(Granted granted, String wanted) {
        String value = wanted == null ? "rt-" + world.secrets().text(64) : wanted;
        RefreshToken token = new RefreshToken(value, granted, null);
        refresh.put(value, token);
        return token.value();
    }

    @Override
    public String newAccessToken(Granted granted) {
        String value = "at-" + world.secrets().text(64);
        AccessToken token = new AccessToken(
                value, granted, world.now().plus(world.settings().generic().accessTokenLife()));
        access.put(value, token);
        return token.value();
    }

    void rotate(RefreshToken token) {
        refresh.put(token.value(), token.died("rotated"));
    }

    Optional<RefreshToken> refreshToken(String value) {
        return refresh.find(value);
    }

    Optional<AccessToken> accessToken(String value) {
        return access.find(value);
    }

    @Override
    public Optional<Granted> standsFor(String value) {
        return refreshToken(value)
                .map(RefreshToken::granted)
                .or(() -> accessToken(value).map(AccessToken::granted));
    }

    boolean works(RefreshToken token) {
        return token.death() == null && world.ledger().tokensWork(token.granted(), world.now());
    }

    boolean works(AccessToken token) {
        return world.now().isBefore(token.expiresAt()) && world.ledger().tokensWork(token.granted(), world.now());
    }

    @Override
    public int workingRefreshTokens(Predicate<Granted> of) {
        return (int) refreshTokens(of).stream().filter(this::works).count();
    }

    @Override
    public int workingAccessTokens(Predicate<Granted> of) {
        return (int) accessTokens(of).stream().filter(this::works).count();
    }

    @Override
    public Optional<String> kind(String token) {
        if (refreshToken(token).isPresent()) {
            return Optional.of("refresh");
        }
        return accessToken(token).map(_ -> "access");
    }

    private List<RefreshToken> refreshTokens(Predicate<Granted> of) {
        return refresh.where(token -> of.test(token.granted()));
    }

    private List<AccessToken> accessTokens(Predicate<Granted> of) {
        return access.where(token -> of.test(token.granted()));
    }

    @Override
    public void expireRefreshTokens(Predicate<Granted> of) {
        refreshTokens(of).stream()
                .filter(this::works)
                .forEach(token -> refresh.put(token.value(), token.died("expired")));
    }

    @Override
    public void expireAccessTokens(Predicate<Granted> of) {
        accessTokens(of).forEach(token -> access.put(token.value(), token.expiredAt(world.now())));
    }
}
