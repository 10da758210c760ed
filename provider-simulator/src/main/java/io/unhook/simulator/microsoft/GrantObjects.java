package io.unhook.simulator.microsoft;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Json;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.log.Effect;
import io.unhook.simulator.log.Notes;
import io.unhook.simulator.world.World;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** {@code /oauth2PermissionGrants} and {@code /servicePrincipals}, as the revoker app calls them. */
final class GrantObjects {
    private final World world;
    private final Directory directory;
    private final Endings endings;
    private final GraphAccess access;
    private final GraphError error;

    GrantObjects(World world, Directory directory, Endings endings, GraphAccess access, GraphError error) {
        this.world = world;
        this.directory = directory;
        this.endings = endings;
        this.access = access;
        this.error = error;
    }

    Answer servicePrincipal(Request request, Notes notes) {
        String app = request.variable("appId");
        return access.asApp(
                request,
                tenant -> directory
                        .servicePrincipal(tenant.id(), app)
                        .map(found -> ListPage.entity(request, "servicePrincipals(id)/$entity", found.id()))
                        .orElseGet(() -> error.noResource(app)));
    }

    Answer list(Request request, Notes notes) {
        return access.asApp(request, tenant -> list(request, tenant, _ -> true));
    }

    Answer listOfServicePrincipal(Request request, Notes notes) {
        String id = request.variable("id");
        return access.asApp(
                request,
                tenant -> list(
                        request, tenant, object -> object.servicePrincipal().equals(id)));
    }

    Answer listOfPerson(Request request, Notes notes) {
        String id = request.variable("id");
        return access.asApp(request, tenant -> list(request, tenant, object -> id.equals(object.principal())));
    }

    Answer read(Request request, Notes notes) {
        return withObject(
                request,
                notes,
                object -> object.isListed(world.now())
                        ? Answer.json(200, ListPage.shown(object))
                        : error.noResource(object.id()));
    }

    Answer delete(Request request, Notes notes) {
        return withObject(request, notes, object -> {
            if (!object.exists()) {
                return error.noResource(object.id());
            }
            endings.byCall(object, notes);
            return Answer.empty(204);
        });
    }

    /** Takes single scopes away. */
    Answer change(Request request, Notes notes) {
        Optional<String> scope = scopeIn(request);
        return withObject(request, notes, object -> {
            if (!object.exists()) {
                return error.noResource(object.id());
            }
            if (scope.isEmpty()) {
                return error.badRequest("Property scope has an invalid value.");
            }
            directory.change(
                    object,
                    new LinkedHashSet<>(Arrays.asList(scope.get().strip().split("\\s+"))));
            notes.effect(Effect.GRANT_OBJECT_CHANGED);
            return Answer.empty(204);
        });
    }

    private Answer withObject(Request request, Notes notes, Function<GrantObject, Answer> then) {
        String id = request.variable("id");
        return access.asApp(
                request, tenant -> directory.find(tenant.id(), id).map(then).orElseGet(() -> error.noResource(id)));
    }

    private Answer list(Request request, Tenant tenant, Predicate<GrantObject> narrowed) {
        Optional<String> filter = request.inQuery("$filter");
        boolean principalId = world.settings().microsoft().principalIdFilter();
        Optional<Predicate<GrantObject>> wanted =
                filter.isEmpty() ? Optional.of(_ -> true) : Filter.read(filter.get(), principalId);
        return wanted.map(matches -> ListPage.of(
                        request,
                        directory.where(object -> object.tenant().equals(tenant.id())
                                && object.isListed(world.now())
                                && narrowed.and(matches).test(object)),
                        world.settings().microsoft().pageSize()))
                .orElseGet(() -> error.unreadableFilter(filter.orElse("")));
    }

    private static Optional<String> scopeIn(Request request) {
        try {
            JsonNode scope = Json.read(request.body()).path("scope");
            return Optional.ofNullable(scope.textValue()).filter(text -> !text.isBlank());
        } catch (UncheckedIOException _) {
            return Optional.empty();
        }
    }
}
