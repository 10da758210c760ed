package io.unhook.simulator.microsoft;

import io.unhook.simulator.world.Secrets;

/** What an access token is for: exactly one of these, and each has its own grant object. */
enum Resource {
    GRAPH("https://graph.microsoft.com/"),
    OUTLOOK("https://outlook.office.com/");

    private final String prefix;

    Resource(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }

    /** Object id of the resource's service principal in a tenant. */
    String idIn(String tenant) {
        return Secrets.idOf(prefix + " in " + tenant);
    }
}
