package io.unhook.simulator.control;

import java.util.List;

/** An admin's consent for everybody in the tenant; without scopes, the usual ones of the mail app. */
public record TenantWideOrder(String client, List<String> scopes) {

    public TenantWideOrder {
        client = client == null ? "microsoft-client" : client;
    }
}
