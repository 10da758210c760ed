package io.unhook.simulator.control;

import io.unhook.simulator.log.CallLog;
import io.unhook.simulator.log.Effect;
import io.unhook.simulator.log.Kind;
import io.unhook.simulator.microsoft.MicrosoftPages;
import io.unhook.simulator.microsoft.Tenant;
import io.unhook.simulator.microsoft.Tenant.OptIn;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.World;
import java.util.List;

/** What the admins of Microsoft tenants decide. */
public final class TenantControl {
    private final World world;
    private final MicrosoftPages pages;
    private final CallLog log;

    TenantControl(World world, MicrosoftPages pages, CallLog log) {
        this.world = world;
        this.pages = pages;
        this.log = log;
    }

    public List<Tenant> all() {
        return world.inTurn(() -> List.copyOf(pages.tenants().all()));
    }

    /** Made if it is not there. */
    public Tenant put(String id, TenantOrder order) {
        return world.inTurn(() -> {
            Tenant tenant = pages.tenants().withId(id);
            Tenant named = order.domains() == null ? tenant : tenant.withDomains(order.domains());
            Tenant changed = order.revoker() == null ? named : named.with(order.client(), order.revoker());
            pages.tenants().put(changed);
            changed(
                    changed.id() + "/" + order.client(),
                    order.revoker() == null ? "domains" : order.revoker().label());
            return changed;
        });
    }

    /** The admin lets the revoker app manage grants. */
    public void optIn(String id) {
        put(id, new TenantOrder(null, OptIn.OPTED_IN, null));
    }

    public void optOut(String id) {
        put(id, new TenantOrder(null, OptIn.NOT_OPTED_IN, null));
    }

    public void consentTenantWide(String id, TenantWideOrder order) {
        world.inTurn(() -> {
            pages.consentTenantWide(id, order.client(), order.scopes());
            changed(id + "/" + order.client(), "tenant-wide-consent");
            return null;
        });
    }

    /** How many grant objects the admin took away. */
    public int endTenantWide(String id, String client) {
        return world.inTurn(() -> {
            int ended = pages.endTenantWide(id, client);
            changed(id + "/" + client, "tenant-wide-consent-ended");
            return ended;
        });
    }

    private void changed(String realm, String how) {
        log.effected(log.happened(Kind.BY_HAND, Provider.MICROSOFT, Effect.TENANT_CHANGED)
                .at(realm, null)
                .because(how));
    }
}
