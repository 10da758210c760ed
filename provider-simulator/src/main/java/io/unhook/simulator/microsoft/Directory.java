package io.unhook.simulator.microsoft;

import io.unhook.simulator.world.Book;
import io.unhook.simulator.world.Secrets;
import io.unhook.simulator.world.Settings;
import io.unhook.simulator.world.World;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Which apps each tenant knows, and the grant objects in it. */
final class Directory {
    private final World world;
    private final Book<ServicePrincipal> principals;
    private final Book<GrantObject> objects;

    Directory(World world) {
        this.world = world;
        this.principals = world.books().open("microsoft.service-principals", ServicePrincipal.class);
        this.objects = world.books().open("microsoft.grant-objects", GrantObject.class);
    }

    /** The first consent in a tenant makes the app known there. */
    ServicePrincipal introduced(String tenant, String client) {
        return servicePrincipal(tenant, client).orElseGet(() -> {
            ServicePrincipal made = new ServicePrincipal(Secrets.idOf(client + " in " + tenant), tenant, client);
            principals.put(tenant + " " + client, made);
            return made;
        });
    }

    Optional<ServicePrincipal> servicePrincipal(String tenant, String client) {
        return principals.find(tenant + " " + client);
    }

    /** @param person null: for everybody in the tenant */
    void consent(String tenant, String client, String person, Scopes scopes) {
        ServicePrincipal app = introduced(tenant, client);
        for (Resource resource : Resource.values()) {
            Set<String> wanted = scopes.onObject(resource);
            if (!wanted.isEmpty()) {
                consent(app, person, resource, wanted);
            }
        }
    }

    Optional<GrantObject> find(String tenant, String id) {
        return find(id).filter(object -> object.tenant().equals(tenant));
    }

    Optional<GrantObject> find(String id) {
        return objects.find(id);
    }

    List<GrantObject> where(Predicate<GrantObject> wanted) {
        return objects.where(wanted);
    }

    /** Objects that stand for one person's consent: their own, and the tenant's. */
    List<GrantObject> standing(String tenant, String client, String person) {
        return where(object -> object.exists() && object.isOf(tenant, client, person));
    }

    /** What the sign-in service takes for consented right now. */
    Set<String> consented(String tenant, String client, String person, Resource resource) {
        Set<String> scopes = new LinkedHashSet<>();
        Instant now = world.now();
        where(object -> object.resource() == resource && object.works(now) && object.isOf(tenant, client, person))
                .forEach(object -> scopes.addAll(object.scopes()));
        return scopes;
    }

    boolean isConsentedTenantWide(String tenant, String client, Scopes wanted) {
        return !wanted.resources().isEmpty()
                && wanted.resources().stream()
                        .allMatch(
                                resource -> tenantWide(tenant, client, resource).containsAll(wanted.of(resource)));
    }

    private Set<String> tenantWide(String tenant, String client, Resource resource) {
        return servicePrincipal(tenant, client)
                .flatMap(app -> objects.find(id(app, resource, null)))
                .filter(GrantObject::exists)
                .map(GrantObject::scopes)
                .orElse(Set.of());
    }

    /** With the lags that are set. */
    void deleteByCall(GrantObject object) {
        Settings.Microsoft settings = world.settings().microsoft();
        Instant now = world.now();
        objects.put(object.id(), object.deleted(now, now.plus(settings.listLag()), now.plus(settings.refreshLag())));
    }

    void deleteAtOnce(GrantObject object) {
        Instant now = world.now();
        objects.put(object.id(), object.deleted(now, now, now));
    }

    void change(GrantObject object, Set<String> scopes) {
        objects.put(object.id(), object.with(scopes));
    }

    private void consent(ServicePrincipal app, String person, Resource resource, Set<String> wanted) {
        String id = id(app, resource, person);
        Set<String> all = new LinkedHashSet<>(objects.find(id)
                .filter(GrantObject::exists)
                .map(GrantObject::scopes)
                .orElse(Set.of()));
        all.addAll(wanted);
        objects.put(
                id, new GrantObject(id, app.tenant(), app.client(), app.id(), person, resource, all, null, null, null));
    }

    /**
     * Follows from client, resource and principal, as the lengths of the documented ids suggest. So a consent that comes again has
     * the id of the one before, and a late DELETE would end it.
     */
    private static String id(ServicePrincipal app, Resource resource, String person) {
        ByteBuffer bytes = ByteBuffer.allocate(person == null ? 32 : 48);
        put(bytes, app.id());
        put(bytes, resource.idIn(app.tenant()));
        if (person != null) {
            put(bytes, person);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static void put(ByteBuffer bytes, String uuid) {
        UUID id = UUID.fromString(uuid);
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
