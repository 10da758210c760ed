package io.unhook.simulator.world;

/**
 * An application that is registered at a provider.
 *
 * @param project Google only: clients of one Cloud project share a person's grant
 * @param name what a consent page and Microsoft's error texts call it
 */
public record Client(String id, String secret, Provider provider, String project, String name) {}
