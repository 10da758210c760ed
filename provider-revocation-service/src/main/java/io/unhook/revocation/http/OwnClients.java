package io.unhook.revocation.http;

import io.unhook.revocation.RevocationSettings.Client;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The OAuth clients that are configured for a provider. */
public record OwnClients(Map<String, Client> byName) {

    public Optional<Client> withId(String id) {
        return byName.values().stream().filter(client -> client.id().equals(id)).findFirst();
    }

    /** The one of that id, or {@code main} (else the first by name) if no id is given. */
    public Optional<Client> withIdOrMain(Optional<String> id) {
        return id.isPresent()
                ? withId(id.get())
                : Optional.ofNullable(byName.get("main")).or(this::first);
    }

    private Optional<Client> first() {
        return new TreeMap<>(byName).values().stream().findFirst();
    }
}
