package io.unhook.simulator.google;

import io.unhook.simulator.provider.IssuedTokens;
import io.unhook.simulator.world.Book;
import io.unhook.simulator.world.Granted;
import io.unhook.simulator.world.Settings;
import io.unhook.simulator.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Google's tokens. Whether one works is never stored: it follows from its consent, the clock and its own death. */
final class Tokens implements IssuedTokens {
    private final World world;
    private final Book<RefreshToken> refresh;
    private final Book<AccessToken> access;
    private final Book<Live> live;

    Tokens(World world) {
        this.world = world;
        this.refresh = world.books().open("google.refresh-tokens", RefreshToken.class);
        this.access = world.books().open("google.access-tokens", AccessToken.class);
        this.live = world.books().open("google.live-refresh-tokens", Live.class);
    }

    /** Above the cap the oldest goes "without warning": it is refused from now on, and the grant knows nothing of it. */
    @Override
    public String newRefreshToken(Granted granted, String wanted) {
        String value = wanted == null ? "1//0" + world.secrets().text(80) : wanted;
        RefreshToken token = new RefreshToken(value, granted, world.now(), null);
        refresh.put(value, token);
        List<String> all = new ArrayList<>(liveOf(granted));
        all.add(value);
        while (all.size() > settings().refreshTokenCap()) {
            refresh.find(all.removeFirst()).ifPresent(oldest -> refresh.put(oldest.value(), oldest.died("evicted")));
        }
        live.put(owner(granted), new Live(List.copyOf(all)));
        return token.value();
    }

    @Override
    public String newAccessToken(Granted granted) {
        AccessToken token = new AccessToken(
                "ya29.a0" + world.secrets().text(120),
                granted,
                world.now().plus(settings().accessTokenLife()));
        access.put(token.value(), token);
        return token.value();
    }

    void used(RefreshToken token) {
        refresh.put(token.value(), token.usedAt(world.now()));
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

    /** Whatever the token is: what it stands for, if it works. */
    Optional<Granted> working(String value) {
        return refreshToken(value)
                .filter(this::works)
                .map(RefreshToken::granted)
                .or(() -> accessToken(value).filter(this::works).map(AccessToken::granted));
    }

    boolean works(RefreshToken token) {
        return whyNot(token).isEmpty();
    }

    boolean works(AccessToken token) {
        return world.now().isBefore(token.expiresAt()) && world.ledger().tokensWork(token.granted(), world.now());
    }

    Optional<String> whyNot(RefreshToken token) {
        if (token.death() != null) {
            return Optional.of(token.death());
        }
        if (!world.now().isBefore(token.lastUsedAt().plus(settings().refreshTokenIdle()))) {
            return Optional.of("unused");
        }
        return world.ledger().tokensWork(token.granted(), world.now()) ? Optional.empty() : Optional.of("grant-ended");
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
        accessTokens(of).stream()
                .filter(this::works)
                .forEach(token -> access.put(token.value(), token.expiredAt(world.now())));
    }

    private List<String> liveOf(Granted granted) {
        return live.find(owner(granted)).orElse(Live.NONE).tokens().stream()
                .filter(value -> refreshToken(value).filter(this::works).isPresent())
                .toList();
    }

    private static String owner(Granted granted) {
        return granted.client() + " " + granted.grant().subject();
    }

    private Settings.Google settings() {
        return world.settings().google();
    }
}
