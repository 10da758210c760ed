package io.unhook.simulator.microsoft;

import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.world.World;
import java.util.Optional;
import java.util.function.Function;

/** Who may do what with the access token that came along. */
final class GraphAccess {
    private final World world;
    private final Tenants tenants;
    private final Tokens tokens;
    private final GraphError error;

    GraphAccess(World world, Tenants tenants, Tokens tokens, GraphError error) {
        this.world = world;
        this.tenants = tenants;
        this.tokens = tokens;
        this.error = error;
    }

    /** An app that acts for itself, in a tenant whose admin let it. Personal accounts have no such admin. */
    Answer asApp(Request request, Function<Tenant, Answer> allowed) {
        return withToken(request, Resource.GRAPH, token -> {
            Tenant tenant = tenants.withId(token.tenant());
            if (tenant.isPersonal()) {
                return error.notForPersonalAccounts();
            }
            boolean mayManageGrants = token.isAppOnly() && tenant.optInOf(token.client()) == Tenant.OptIn.OPTED_IN;
            return mayManageGrants ? allowed.apply(tenant) : error.denied();
        });
    }

    /** A person, through an app. */
    Answer asPerson(Request request, Resource resource, Function<AccessToken, Answer> allowed) {
        return withToken(
                request,
                resource,
                token -> token.isAppOnly()
                        ? error.badRequest("/me request is only valid with delegated authentication flow.")
                        : allowed.apply(token));
    }

    private Answer withToken(Request request, Resource resource, Function<AccessToken, Answer> allowed) {
        Optional<String> bearer = request.bearer();
        if (bearer.isEmpty()) {
            return error.noToken();
        }
        Optional<AccessToken> token = bearer.flatMap(tokens::accessToken).filter(found -> found.works(world.now()));
        if (token.isEmpty()) {
            return error.deadToken();
        }
        return token.get().resource() == resource ? allowed.apply(token.get()) : error.tokenForAnotherResource();
    }
}
