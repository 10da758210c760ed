package io.unhook.revocation.application;

import io.unhook.contracts.Provider;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.Purpose;
import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.provider.ConsentDoor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The consent pages, by provider, and where each of them sends people back to. */
@ApplicationScoped
class ConsentDoors {
    private final Map<Provider, ConsentDoor> doors = new EnumMap<>(Provider.class);
    private final URI publicUrl;

    ConsentDoors(Instance<ConsentDoor> all, RevocationSettings settings) {
        for (ConsentDoor door : all)
            if (doors.put(door.provider(), door) != null)
                throw new IllegalStateException("two consent pages for " + door.provider());
        this.publicUrl = settings.consents().publicUrl();
    }

    /** @param callback the last part of its redirect URI */
    record Page(ConsentDoor door, String callback) {}

    Page of(Purpose purpose, Optional<String> issuer) {
        ConsentDoor door = Optional.ofNullable(doors.get(purpose.provider()))
                .orElseThrow(() ->
                        new Refusal.NotAcceptable("provider", "This provider asks nobody for consent in a browser."));
        String callback = door.callback(issuer).orElseThrow(() -> unknown(purpose.provider()));
        return new Page(door, callback);
    }

    ConsentDoor of(Provider provider) {
        return doors.get(provider);
    }

    URI redirectUri(String callback) {
        String root = publicUrl.toString().replaceAll("/+$", "");
        return URI.create(root + "/oauth/callback/" + callback);
    }

    List<String> lanes() {
        return doors.keySet().stream().map(Provider::name).toList();
    }

    private static Refusal unknown(Provider provider) {
        return provider == Provider.OAUTH
                ? new Refusal.NotAcceptable("issuer", "This issuer is not known here.")
                : new Refusal.NotAcceptable("provider", "This provider is not configured here.");
    }
}
