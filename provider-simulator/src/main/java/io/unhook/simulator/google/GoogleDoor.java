package io.unhook.simulator.google;

import io.unhook.simulator.browser.ConsentPage;
import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.http.Routes;
import io.unhook.simulator.log.Notes;
import io.unhook.simulator.provider.OAuthError;
import io.unhook.simulator.provider.OwnPages;
import io.unhook.simulator.provider.PlainPages;
import io.unhook.simulator.provider.ProviderDoor;
import io.unhook.simulator.provider.Recognition;
import io.unhook.simulator.world.Codes;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.World;

/** All of Google under one path; really it is several hosts. RISC will live here too. */
public final class GoogleDoor implements ProviderDoor {
    static final String PREFIX = "/google";
    private static final String CONSENT_PAGE = "/o/oauth2/v2/auth";

    private final OwnPages pages;
    private final Recognition recognition;
    private final Routes<Notes> routes = new Routes<>(PREFIX);

    public GoogleDoor(World world) {
        Accounts accounts = new Accounts(world);
        Tokens tokens = new Tokens(world);
        Codes codes = new Codes(world, Provider.GOOGLE);
        pages = new PlainPages(world, new GoogleCustoms(accounts, world.secrets()), tokens, codes);
        recognition = new Recognition(tokens, codes);
        Discovery discovery = new Discovery(world);
        Apis apis = new Apis(accounts, tokens);
        ConsentPage page = new ConsentPage(new GoogleManners(world, accounts, pages));
        routes.on("GET", "/.well-known/openid-configuration", (request, _) -> discovery.document(request))
                .on(
                        "GET",
                        "/oauth2/v3/certs",
                        (_, _) -> Answer.json(200, world.key().jwks()))
                .on("GET", CONSENT_PAGE, page::show)
                .on("POST", CONSENT_PAGE, page::answered)
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
        return request.path().equals(PREFIX + CONSENT_PAGE)
                ? ConsentPage.troubled(status, "Google")
                : troubled(status, request.path());
    }

    private static Answer troubled(int status, String path) {
        return switch (status) {
            case 429 -> GoogleAnswers.api(429, "Too many requests.", "rateLimitExceeded", "RESOURCE_EXHAUSTED");
            case 400 -> OAuthError.of(400, "invalid_request", "Bad Request");
            case 401 -> GoogleAnswers.wrongSecret();
            case 403 -> OAuthError.of(403, "rate_limit_exceeded", "Rate Limit Exceeded");
            case 404, 405 -> GoogleAnswers.notFound(path);
            default ->
                GoogleAnswers.api(status, "The service is currently unavailable.", "backendError", "UNAVAILABLE");
        };
    }

    @Override
    public void recognise(Request request, Notes notes) {
        recognition.note(request, notes);
    }
}
