package io.unhook.simulator.world;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * An application that is registered at a provider.
 *
 * @param project Google only: clients of one Cloud project share a person's grant
 * @param name what a consent page and Microsoft's error texts call it
 * @param redirectUris where a consent page may send people back to, compared as text; empty: anywhere on this machine
 */
public record Client(
        String id, String secret, Provider provider, String project, String name, List<String> redirectUris) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public Client {
        redirectUris = redirectUris == null ? List.of() : List.copyOf(redirectUris);
    }

    public Client with(List<String> uris) {
        return new Client(id, secret, provider, project, name, uris);
    }

    public boolean mayReturnTo(String uri) {
        return redirectUris.isEmpty() ? isOnThisMachine(uri) : redirectUris.contains(uri);
    }

    private static boolean isOnThisMachine(String uri) {
        try {
            URI target = URI.create(uri);
            return Set.of("http", "https").contains(String.valueOf(target.getScheme()))
                    && LOOPBACK.contains(String.valueOf(target.getHost()))
                    && target.getUserInfo() == null
                    && target.getFragment() == null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
