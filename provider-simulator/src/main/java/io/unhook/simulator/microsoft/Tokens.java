package io.unhook.simulator.microsoft;

import io.unhook.simulator.world.Book;
import io.unhook.simulator.world.Granted;
import io.unhook.simulator.world.Settings;
import io.unhook.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Microsoft's tokens. */
final class Tokens {
    private final World world;
    private final Book<RefreshToken> refresh;
    private final Book<AccessToken> access;

    Tokens(World world) {
        this.world = world;
        this.refresh = world.books().open("microsoft.refresh-tokens", RefreshToken.class);
        this.access = world.books().open("microsoft.access-tokens", AccessToken.class);
    }

    RefreshToken issueRefreshToken(Granted granted, String tenant, String wanted) {
        String value = wanted == null ? "1.A" + world.secrets().text(160) : wanted;
        Instant now = world.now();
        RefreshToken token = new RefreshToken(
                value, granted, tenant, now, now.plus(settings().refreshTokenIdle()));
        refresh.put(value, token);
        return token;
    }

    AccessToken issueAccessToken(Granted granted, String tenant, Resource resource, Set<String> scopes) {
        Map<String, Object> claims =
                claims(granted.client(), tenant, resource, settings().accessTokenLife());
        claims.put("oid", granted.grant().subject());
        claims.put("scp", String.join(" ", scopes));
        return keep(new AccessToken(
                world.key().unsigned(claims),
                granted.client(),
                tenant,
                granted,
                resource,
                scopes,
                world.now().plus(settings().accessTokenLife())));
    }

    AccessToken issueAppToken(String client, String tenant, Resource resource) {
        return keep(new AccessToken(
                world.key().unsigned(claims(client, tenant, resource, settings().appTokenLife())),
                client,
                tenant,
                null,
                resource,
                Set.of(),
                world.now().plus(settings().appTokenLife())));
    }

    Optional<RefreshToken> refreshToken(String value) {
        return refresh.find(value);
    }

    Optional<AccessToken> accessToken(String value) {
        return access.find(value);
    }

    List<RefreshToken> refreshTokens(Predicate<Granted> of) {
        return refresh.where(token -> of.test(token.granted()));
    }

    /** App-only tokens are nobody's. */
    List<AccessToken> accessTokens(Predicate<Granted> of) {
        return access.where(token -> !token.isAppOnly() && of.test(token.granted()));
    }

    void expireRefreshTokens(Predicate<Granted> of) {
        refreshTokens(of).forEach(token -> refresh.put(token.value(), token.expiredAt(world.now())));
    }

    void expireAccessTokens(Predicate<Granted> of) {
        accessTokens(of).forEach(token -> access.put(token.value(), token.expiredAt(world.now())));
    }

    private AccessToken keep(AccessToken token) {
        access.put(token.value(), token);
        return token;
    }

    private Map<String, Object> claims(String client, String tenant, Resource resource, Duration life) {
        long now = world.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("aud", resource.prefix());
        claims.put("appid", client);
        claims.put("tid", tenant);
        claims.put("iat", now);
        claims.put("exp", now + life.toSeconds());
        return claims;
    }

    private Settings.Microsoft settings() {
        return world.settings().microsoft();
    }
}
