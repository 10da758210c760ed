package io.unhook.simulator.control;

import io.unhook.simulator.microsoft.Tenant.OptIn;
import java.util.List;

/**
 * What to change of a tenant; what is left out stays.
 *
 * @param revoker the admin's decision about the revoker app
 * @param client another app than {@code revoker-client}
 */
public record TenantOrder(List<String> domains, OptIn revoker, String client) {

    public TenantOrder {
        client = client == null ? "revoker-client" : client;
    }
}
