package io.unhook.simulator.generic;

import io.unhook.simulator.browser.ConsentPage;
import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.http.Routes;
import io.unhook.simulator.log.Notes;
import io.unhook.simulator.provider.OwnPages;
import io.unhook.simulator.provider.PlainPages;
import io.unhook.simulator.provider.ProviderDoor;
import io.unhook.simulator.provider.Recognition;
import io.unhook.simulator.world.Codes;
import io.unhook.simulator.world.Granted;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.World;
import java.util.Map;
import java.util.Optional;

/** As many issuers as anybody names, each under its own path. */
public final class GenericDoor implements ProviderDoor {
    static final String PREFIX = "/generic";

    private final Accounts accounts;
    private final Tokens tokens;
    private final OwnPages pages;
    private final Recognition recognition;
    private final Routes<Notes> routes = new Routes<>(PREFIX);

    public GenericDoor(World world) {
        accounts = new Accounts(world);
        tokens = new Tokens(world);
        Codes codes = new Codes(world, Provider.GENERIC);
        pages = new PlainPages(world, new GenericCustoms(accounts, world.secrets()), tokens, codes);
        recognition = new Recognition(tokens, codes);
        Discovery discovery = new Discovery(world);
        ConsentPage page = new ConsentPage(new GenericManners(world, pages));
        routes.on("GET", "/{issuer}/.well-known/openid-configuration", (request, _) -> discovery.document(request))
                .on(
                        "GET",
                        "/{issuer}/.well-known/oauth-authorization-server",
                        (request, _) -> discovery.document(request))
                .on(
                        "GET",
                        "/{issuer}/jwks",
                        (_, _) -> Answer.json(200, world.key().jwks()))
                .on("GET", "/{issuer}/authorize", page::show)
                .on("POST", "/{issuer}/authorize", page::answered)
                .on("POST", "/{issuer}/token", new TokenEndpoint(world, accounts, tokens, codes)::answer)
                .on("POST", "/{issuer}/revoke", new RevokeEndpoint(world, tokens)::answer)
                .on("GET", "/{issuer}/userinfo", this::userinfo)
                .on("GET", "/{issuer}/mail", this::mail);
    }

    @Override
    public Provider provider() {
        return Provider.GENERIC;
    }

    public OwnPages pages() {
        return pages;
    }

    @Override
    public Routes<Notes> routes() {
        return routes;
    }

    @Override
    public Answer notServed(Request request) {
        return Answer.json(404, Map.of("error", "not_found"));
    }

    @Override
    public Answer troubled(Request request, int status) {
        return request.variables().containsKey("issuer") && request.path().endsWith("/authorize")
                ? ConsentPage.troubled(status, request.variable("issuer"))
                : GenericAnswers.trouble(status);
    }

    @Override
    public void recognise(Request request, Notes notes) {
        recognition.note(request, notes);
    }

    private Answer userinfo(Request request, Notes notes) {
        return bearer(request)
                .filter(granted -> granted.has("openid"))
                .map(granted -> Answer.json(200, accounts.claims(granted)))
                .orElseGet(GenericAnswers::deadAccessToken);
    }

    private Answer mail(Request request, Notes notes) {
        return bearer(request)
                .map(_ -> Answer.json(200, Map.of("messages", 0)))
                .orElseGet(GenericAnswers::deadAccessToken);
    }

    private Optional<Granted> bearer(Request request) {
        return request.bearer()
                .flatMap(tokens::accessToken)
                .filter(tokens::works)
                .map(AccessToken::granted)
                .filter(granted -> Accounts.issuerOf(granted).equals(request.variable("issuer")));
    }
}
