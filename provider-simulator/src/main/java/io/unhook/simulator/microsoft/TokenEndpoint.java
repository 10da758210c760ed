package io.unhook.simulator.microsoft;

import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.log.Effect;
import io.unhook.simulator.log.Notes;
import io.unhook.simulator.world.Client;
import io.unhook.simulator.world.Clients.Caller;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code POST /{tenant}/oauth2/v2.0/token}: who asks, in which tenant, and for what. */
final class TokenEndpoint {
    private final World world;
    private final Tenants tenants;
    private final Directory directory;
    private final Tokens tokens;
    private final PersonTokens personTokens;
    private final Aadsts aadsts;

    TokenEndpoint(
            World world,
            Tenants tenants,
            Directory directory,
            Tokens tokens,
            PersonTokens personTokens,
            Aadsts aadsts) {
        this.world = world;
        this.tenants = tenants;
        this.directory = directory;
        this.tokens = tokens;
        this.personTokens = personTokens;
        this.aadsts = aadsts;
    }

    Answer answer(Request request, Notes notes) {
        Authority authority = Authority.named(request.variable("tenant"), tenants);
        if (authority instanceof Authority.Unknown(String name)) {
            return aadsts.unknownTenant(name);
        }
        return switch (world.clients().authenticated(Provider.MICROSOFT, request)) {
            case Caller.Unknown(String id) -> aadsts.unknownClient(id);
            case Caller.WrongSecret(Client client) -> aadsts.wrongSecret(client);
            case Caller.Known(Client client) -> answer(request, authority, client, notes);
        };
    }

    private Answer answer(Request request, Authority authority, Client client, Notes notes) {
        String type = request.inForm("grant_type").orElse("");
        return switch (type) {
            case "refresh_token" -> personTokens.refresh(request, authority, client, notes);
            case "authorization_code" -> personTokens.exchange(request, authority, client, notes);
            case "client_credentials" -> appOnly(request, authority.single(), client, notes);
            case "" -> aadsts.missing("grant_type");
            default -> aadsts.unknownGrantType(type);
        };
    }

    /** An app that the tenant knows gets a token, whatever it may do with it; Graph says what. */
    private Answer appOnly(Request request, Optional<Tenant> named, Client client, Notes notes) {
        String scope = request.inForm("scope").orElse("");
        if (named.isEmpty()) {
            return aadsts.noTenantNamed();
        }
        if (!scope.endsWith("/.default")) {
            return aadsts.notADefaultScope(scope);
        }
        Tenant tenant = named.get();
        boolean known = tenant.optInOf(client.id()) != Tenant.OptIn.NOT_OPTED_IN
                || directory.servicePrincipal(tenant.id(), client.id()).isPresent();
        notes.at(tenant.id() + "/" + client.id(), null);
        return known ? appToken(tenant, client, scope, notes) : aadsts.notOptedIn(client, tenant);
    }

    private Answer appToken(Tenant tenant, Client client, String scope, Notes notes) {
        Resource resource = scope.startsWith(Resource.OUTLOOK.prefix()) ? Resource.OUTLOOK : Resource.GRAPH;
        AccessToken token = tokens.issueAppToken(client.id(), tenant.id(), resource);
        notes.effect(Effect.APP_TOKEN_ISSUED);
        long seconds = world.settings().microsoft().appTokenLife().toSeconds();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("token_type", "Bearer");
        body.put("expires_in", seconds);
        body.put("ext_expires_in", seconds);
        body.put("access_token", token.value());
        return Answer.json(200, body).with("Cache-Control", "no-store");
    }
}
