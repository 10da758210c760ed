package io.unhook.simulator.browser;

import io.unhook.simulator.http.Request;
import io.unhook.simulator.provider.Consented;
import io.unhook.simulator.world.Client;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a provider has of its own on the way to a code. */
public interface Manners {

    /** What the page calls the provider. */
    String name(Request request);

    Optional<Client> client(String id);

    /** A look at the request before anything else; empty if nothing is wrong with it so far. */
    default Optional<Refusal.Shown> notEvenAClient(Request request) {
        return Optional.empty();
    }

    Refusal.Shown unknownClient(String id);

    Refusal.Shown unknownRedirectUri(Client client, String redirectUri);

    /** Empty if the page can be shown. */
    Optional<Refusal> objection(Asked asked);

    /** Whom a {@code login_hint} means, as an address. */
    default String hinted(String hint) {
        return hint;
    }

    /** Whether people may say no to this scope and yes to others. */
    boolean isOptional(String scope);

    Refusal.SentBack declined();

    /** Empty if that person may consent here. */
    default Optional<Refusal> turnedAway(Asked asked, Said said) {
        return Optional.empty();
    }

    Consented consented(Asked asked, Said said, List<String> scopes);

    /** RFC 9207; what the settings say. */
    Optional<String> iss(Asked asked);

    /** What else comes back with a code. */
    default Map<String, String> besideTheCode(Consented consented) {
        return Map.of();
    }
}
