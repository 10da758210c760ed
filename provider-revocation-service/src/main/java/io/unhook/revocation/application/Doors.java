package io.unhook.revocation.application;

import io.unhook.contracts.Provider;
import io.unhook.revocation.domain.provider.GrantDoor;
import io.unhook.revocation.domain.provider.ProviderDoor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door of each provider. */
@ApplicationScoped
class Doors {
    private final Map<Provider, ProviderDoor> doors = new EnumMap<>(Provider.class);

    Doors(Instance<ProviderDoor> all) {
        for (ProviderDoor door : all)
            if (doors.put(door.provider(), door) != null)
                throw new IllegalStateException("two doors for " + door.provider());
    }

    Optional<ProviderDoor> find(Provider provider) {
        return Optional.ofNullable(doors.get(provider));
    }

    ProviderDoor of(Provider provider) {
        return find(provider).orElseThrow(() -> new IllegalStateException("no door for " + provider));
    }

    GrantDoor grants(Provider provider) {
        return (GrantDoor) of(provider);
    }

    /** Those at which there is something to end. */
    List<String> lanes() {
        return doors.values().stream()
                .filter(GrantDoor.class::isInstance)
                .map(door -> door.provider().name())
                .toList();
    }
}
