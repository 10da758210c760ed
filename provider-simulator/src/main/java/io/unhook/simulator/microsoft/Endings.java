package io.unhook.simulator.microsoft;

import io.unhook.simulator.log.Effect;
import io.unhook.simulator.log.Notes;
import io.unhook.simulator.provider.OwnPages.ByHand;
import io.unhook.simulator.world.End;
import io.unhook.simulator.world.Grant;
import io.unhook.simulator.world.GrantKey;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.World;
import java.time.Duration;
import java.util.List;

/** How grant objects end, and with the last of them a person's grant. */
final class Endings {
    private final World world;
    private final Directory directory;

    Endings(World world, Directory directory) {
        this.world = world;
        this.directory = directory;
    }

    void byCall(GrantObject object, Notes notes) {
        directory.deleteByCall(object);
        if (object.isTenantWide()) {
            notes.effect(Effect.TENANT_CHANGED).because("tenant-wide-consent-deleted");
            endThoseWithout(object, End.byCall(world.now(), notes.number(), lag()));
            return;
        }
        GrantKey key = Accounts.key(object.tenant(), object.client(), object.principal());
        notes.grant(key);
        world.ledger().find(key).ifPresent(grant -> notes.epoch(grant.newest().epoch()));
        boolean last = ownOf(key).isEmpty();
        boolean ended = last && world.ledger().end(key, End.byCall(world.now(), notes.number(), lag()));
        notes.effect(ended ? Effect.GRANT_REVOKED : Effect.GRANT_OBJECT_DELETED);
    }

    /** What My Apps, or a personal account's page, lets a person do: a tenant-wide consent is not theirs to take away. */
    ByHand byPerson(Grant grant) {
        List<GrantObject> own = ownOf(grant.key());
        own.forEach(directory::deleteAtOnce);
        boolean tenantWide = hasTenantWide(grant.key());
        boolean ended = !own.isEmpty() && world.ledger().end(grant.key(), End.byHand(world.now()));
        return new ByHand(ended, tenantWide);
    }

    /** How many objects an admin took away. */
    int tenantWideByAdmin(String tenant, String client) {
        List<GrantObject> objects = directory.where(object -> object.exists()
                && object.isTenantWide()
                && object.tenant().equals(tenant)
                && object.client().equals(client));
        objects.forEach(directory::deleteAtOnce);
        objects.forEach(object -> endThoseWithout(object, End.byAdmin(world.now())));
        return objects.size();
    }

    List<GrantObject> ownOf(GrantKey key) {
        return standing(key).stream().filter(object -> !object.isTenantWide()).toList();
    }

    boolean hasTenantWide(GrantKey key) {
        return standing(key).stream().anyMatch(GrantObject::isTenantWide);
    }

    private List<GrantObject> standing(GrantKey key) {
        return directory.standing(Accounts.tenantOf(key), Accounts.clientOf(key), key.subject());
    }

    /** People of the tenant who had nothing but the tenant-wide consent. */
    private void endThoseWithout(GrantObject tenantWide, End end) {
        String realm = tenantWide.tenant() + "/" + tenantWide.client();
        world.ledger()
                .where(grant -> grant.key().provider() == Provider.MICROSOFT
                        && grant.key().realm().equals(realm)
                        && standing(grant.key()).isEmpty())
                .forEach(grant -> world.ledger().end(grant.key(), end));
    }

    private Duration lag() {
        return world.settings().microsoft().refreshLag();
    }
}
