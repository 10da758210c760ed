package io.unhook.simulator.google;

import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.http.Routes;
import io.unhook.simulator.log.Notes;
import io.unhook.simulator.provider.OAuthError;
import io.unhook.simulator.provider.OwnPages;
import io.unhook.simulator.provider.ProviderDoor;
import io.unhook.simulator.world.Clients;
import io.unhook.simulator.world.Codes;
import io.unhook.simulator.world.Granted;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.World;
import java.util.Optional;

/** All of Google under one path; really it is several hosts. The authorize page and RISC will live here too. */
public final class GoogleDoor implements ProviderDoor {
    static final String PREFIX = "/google";

    private final Tokens tokens;
    private final Codes codes;
    private final OwnPages pages;
    private final Routes<Notes> routes = new Routes<>(PREFIX);

    public GoogleDoor(World world) {
        Accounts accounts = new Accounts(world);
        tokens = new Tokens(world);
        codes = new Codes(world, Provider.GOOGLE);
        pages = new GooglePages(world, accounts, tokens, codes);
        Discovery discovery = new Discovery(world);
        Apis apis = new Apis(accounts, tokens);
        routes.on("GET", "/.well-known/openid-configuration", (request, _) -> discovery.document(request))
                .on(
                        "GET",
                        "/oauth2/v3/certs",
                        (_, _) -> Answer.json(200, world.key().jwks()))
                .on("POST", "/token", new TokenEndpoint(world, accounts, tokens, codes)::answer)
                .on("POST", "/revoke", new RevokeEndpoint(world, tokens)::answer)
                .on("GET", "/v1/userinfo", apis::userinfo)
                .on("POST", "/v1/userinfo", apis::userinfo)
                .on("GET", "/gmail/v1/users/{user}/profile", apis::profile)
                .on("POST", "/gmail/v1/users/{user}/stop", apis::stop);
    }

    @Override
    public Provider provider() {
        return Provider.GOOGLE;
    }

    public OwnPages pages() {
        return pages;
    }

    @Override
    public Routes<Notes> routes() {
        return routes;
    }

    /** Also what {@code GET /revoke} gets: only the old endpoint took it. */
    @Override
    public Answer notServed(Request request) {
        return GoogleAnswers.notFound(request.path());
    }

    @Override
    public Answer troubled(Request request, int status) {
        return switch (status) {
            case 429 -> GoogleAnswers.api(429, "Too many requests.", "rateLimitExceeded", "RESOURCE_EXHAUSTED");
            case 400 -> OAuthError.of(400, "invalid_request", "Bad Request");
            case 401 -> GoogleAnswers.wrongSecret();
            case 403 -> OAuthError.of(403, "rate_limit_exceeded", "Rate Limit Exceeded");
            case 404, 405 -> GoogleAnswers.notFound(request.path());
            default ->
                GoogleAnswers.api(status, "The service is currently unavailable.", "backendError", "UNAVAILABLE");
        };
    }

    @Override
    public void recognise(Request request, Notes notes) {
        notes.client(Clients.idIn(request));
        request.inForm("refresh_token")
                .or(() -> request.inForm("token"))
                .or(() -> request.inQuery("token"))
                .or(() -> request.inForm("code"))
                .or(request::bearer)
                .ifPresent(token -> recognise(token, notes));
    }

    private void recognise(String token, Notes notes) {
        notes.token(token, kind(token));
        standsFor(token).ifPresent(granted -> {
            notes.grant(granted.grant(), granted.epoch(), granted.consent());
            if (notes.client() == null) {
                notes.client(granted.client());
            }
        });
    }

    private Optional<Granted> standsFor(String token) {
        return tokens.refreshToken(token)
                .map(RefreshToken::granted)
                .or(() -> tokens.accessToken(token).map(AccessToken::granted))
                .or(() -> codes.standsFor(token));
    }

    private String kind(String token) {
        if (tokens.refreshToken(token).isPresent()) {
            return "refresh";
        }
        return tokens.accessToken(token).isPresent()
                ? "access"
                : codes.standsFor(token).isPresent() ? "code" : "unknown";
    }
}
