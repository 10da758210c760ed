package io.unhook.simulator.microsoft;

/** An app as one tenant knows it; its id is another one in each tenant. */
record ServicePrincipal(String id, String tenant, String client) {}
