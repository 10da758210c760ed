package io.unhook.simulator.microsoft;

import io.unhook.simulator.browser.ConsentPage;
import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.http.Routes;
import io.unhook.simulator.log.Notes;
import io.unhook.simulator.provider.ProviderDoor;
import io.unhook.simulator.world.Clients;
import io.unhook.simulator.world.Codes;
import io.unhook.simulator.world.Granted;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.World;
import java.util.Optional;

/** The sign-in service under {@code /login}, Graph under {@code /graph}. */
public final class MicrosoftDoor implements ProviderDoor {
    private static final String PREFIX = "/microsoft";
    static final String LOGIN = PREFIX + "/login";
    static final String GRAPH = PREFIX + "/graph";

    private final Tokens tokens;
    private final Codes codes;
    private final Directory directory;
    private final MicrosoftPages pages;
    private final Aadsts aadsts;
    private final GraphError graphError;
    private final Routes<Notes> routes = new Routes<>(PREFIX);

    public MicrosoftDoor(World world) {
        Tenants tenants = new Tenants(world);
        Accounts accounts = new Accounts(world);
        directory = new Directory(world);
        tokens = new Tokens(world);
        codes = new Codes(world, Provider.MICROSOFT);
        aadsts = new Aadsts(world);
        graphError = new GraphError(world);
        Endings endings = new Endings(world, directory);
        pages = new MicrosoftPages(world, tenants, accounts, directory, endings, tokens, codes);
        GraphAccess access = new GraphAccess(world, tenants, tokens, graphError);
        PersonTokens personTokens = new PersonTokens(world, accounts, directory, tokens, codes, aadsts);
        signIn(
                world,
                new ConsentPage(new MicrosoftManners(world, tenants, pages, aadsts)),
                new Discovery(world, tenants, aadsts),
                new TokenEndpoint(world, tenants, directory, tokens, personTokens, aadsts));
        grantObjects(new GrantObjects(world, directory, endings, access, graphError));
        people(new PersonApis(accounts, directory, access, graphError));
    }

    private void signIn(World world, ConsentPage page, Discovery discovery, TokenEndpoint token) {
        routes.on(
                        "GET",
                        "/login/{tenant}/v2.0/.well-known/openid-configuration",
                        (request, _) -> discovery.document(request))
                .on(
                        "GET",
                        "/login/{tenant}/discovery/v2.0/keys",
                        (_, _) -> Answer.json(200, world.key().jwks()))
                .on("GET", "/login/{tenant}/oauth2/v2.0/authorize", page::show)
                .on("POST", "/login/{tenant}/oauth2/v2.0/authorize", page::answered)
                .on("POST", "/login/{tenant}/oauth2/v2.0/token", token::answer);
    }

    private void grantObjects(GrantObjects grants) {
        routes.on("GET", "/graph/v1.0/servicePrincipals(appId='{appId}')", grants::servicePrincipal)
                .on("GET", "/graph/v1.0/servicePrincipals/{id}/oauth2PermissionGrants", grants::listOfServicePrincipal)
                .on("GET", "/graph/v1.0/users/{id}/oauth2PermissionGrants", grants::listOfPerson)
                .on("GET", "/graph/v1.0/oauth2PermissionGrants", grants::list)
                .on("GET", "/graph/v1.0/oauth2PermissionGrants/{id}", grants::read)
                .on("DELETE", "/graph/v1.0/oauth2PermissionGrants/{id}", grants::delete)
                .on("PATCH", "/graph/v1.0/oauth2PermissionGrants/{id}", grants::change);
    }

    private void people(PersonApis people) {
        routes.on("GET", "/graph/oidc/userinfo", people::userinfo)
                .on("GET", "/graph/v1.0/me", people::me)
                .on("GET", "/graph/v1.0/me/messages", people::messages)
                .on("GET", "/graph/v1.0/me/oauth2PermissionGrants", people::ownGrants)
                .on("DELETE", "/graph/v1.0/me/oauth2PermissionGrants/{id}", people::deleteOwnGrant)
                .on("GET", "/outlook/api/v2.0/me/messages", people::outlookMessages);
    }

    @Override
    public Provider provider() {
        return Provider.MICROSOFT;
    }

    public MicrosoftPages pages() {
        return pages;
    }

    @Override
    public Routes<Notes> routes() {
        return routes;
    }

    @Override
    public Answer notServed(Request request) {
        return isLogin(request)
                ? Answer.html(404, "<!DOCTYPE html><title>Sign in to your account</title><p>404: not found")
                : graphError.badRequest(
                        "Resource not found for the segment '" + request.path().replaceAll(".*/", "") + "'.");
    }

    @Override
    public Answer troubled(Request request, int status) {
        if (request.path().endsWith("/oauth2/v2.0/authorize")) {
            return ConsentPage.troubled(status, "Microsoft");
        }
        return isLogin(request) ? aadsts.trouble(status) : graphError.trouble(status);
    }

    @Override
    public void recognise(Request request, Notes notes) {
        notes.client(Clients.namedIn(request));
        request.inForm("refresh_token")
                .or(() -> request.inForm("code"))
                .or(request::bearer)
                .ifPresent(token -> recogniseToken(token, notes));
        if (request.variables().containsKey("id")) {
            recogniseObject(request.variable("id"), notes);
        }
    }

    private void recogniseToken(String token, Notes notes) {
        Optional<AccessToken> access = tokens.accessToken(token);
        notes.token(token, kind(token, access));
        standsFor(token).ifPresent(granted -> notes.grant(granted.grant(), granted.epoch(), granted.consent()));
        access.ifPresent(found -> notes.client(found.client()));
        access.filter(AccessToken::isAppOnly).ifPresent(app -> notes.at(app.tenant() + "/" + app.client(), null));
    }

    private void recogniseObject(String id, Notes notes) {
        directory.find(id).ifPresent(object -> notes.at(object.tenant() + "/" + object.client(), object.principal()));
    }

    private Optional<Granted> standsFor(String token) {
        return tokens.refreshToken(token)
                .map(RefreshToken::granted)
                .or(() -> tokens.accessToken(token).map(AccessToken::granted))
                .or(() -> codes.standsFor(token));
    }

    private String kind(String token, Optional<AccessToken> access) {
        if (access.isPresent()) {
            return access.get().isAppOnly() ? "app" : "access";
        }
        return tokens.refreshToken(token).isPresent()
                ? "refresh"
                : codes.standsFor(token).isPresent() ? "code" : "unknown";
    }

    private static boolean isLogin(Request request) {
        return request.path().startsWith(LOGIN);
    }
}
