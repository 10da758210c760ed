package io.unhook.simulator.world;

import io.unhook.simulator.http.Request;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The client registry, with some to begin with. */
public final class Clients {
    private final Book<Client> book;
    private final Map<String, List<String>> returns = new HashMap<>();

    /** What a token request said about who sends it. */
    public sealed interface Caller {
        record Known(Client client) implements Caller {}

        /** No client of that id at this provider. */
        record Unknown(String id) implements Caller {}

        record WrongSecret(Client client) implements Caller {}
    }

    Clients(Books books) {
        this.book = books.open("clients", Client.class);
        register();
    }

    void register() {
        google("google-client", "google-secret", "unhook-project");
        google("google-client-2", "google-secret-2", "unhook-project");
        google("other-project-client", "other-project-secret", "other-project");
        put(new Client("microsoft-client", "microsoft-secret", Provider.MICROSOFT, null, "Unhook", List.of()));
        put(new Client("revoker-client", "revoker-secret", Provider.MICROSOFT, null, "Unhook revoker", List.of()));
        put(new Client("generic-client", "generic-secret", Provider.GENERIC, null, "Unhook", List.of()));
        returns.keySet().forEach(this::returnToThose);
    }

    /** From now on, also after a reset: consent pages send people back from this client to nothing else. */
    public void returnsTo(String id, List<String> redirectUris) {
        returns.put(id, redirectUris);
        if (!returnToThose(id)) {
            throw new IllegalArgumentException("there is no client " + id + " to send back to " + redirectUris);
        }
    }

    private boolean returnToThose(String id) {
        Optional<Client> known = book.find(id);
        known.ifPresent(client -> put(client.with(returns.get(id))));
        return known.isPresent();
    }

    private void google(String id, String secret, String project) {
        put(new Client(id, secret, Provider.GOOGLE, project, "Unhook", List.of()));
    }

    public void put(Client client) {
        book.put(client.id(), client);
    }

    public boolean remove(String id) {
        return book.remove(id);
    }

    public Collection<Client> all() {
        return book.all();
    }

    public Optional<Client> find(Provider provider, String id) {
        return book.find(id).filter(client -> client.provider() == provider);
    }

    public Client registered(Provider provider, String id) {
        return find(provider, id)
                .orElseThrow(() -> new IllegalArgumentException("client " + id + " is not registered at "
                        + provider.label() + "; PUT /control/clients/" + id + " first"));
    }

    /** By HTTP Basic or in the form, as every simulated provider accepts. */
    public Caller authenticated(Provider provider, Request request) {
        String id = idIn(request);
        String secret = request.basic()
                .map(Request.BasicCredentials::password)
                .or(() -> request.inForm("client_secret"))
                .orElse("");
        return find(provider, id)
                .<Caller>map(client ->
                        client.secret().equals(secret) ? new Caller.Known(client) : new Caller.WrongSecret(client))
                .orElseGet(() -> new Caller.Unknown(id));
    }

    /** Also on the way to a consent page, where it stands in the URL. */
    public static String namedIn(Request request) {
        return Optional.of(idIn(request))
                .filter(id -> !id.isEmpty())
                .or(() -> request.inQuery("client_id"))
                .orElse("");
    }

    public static String idIn(Request request) {
        return request.basic()
                .map(Request.BasicCredentials::user)
                .or(() -> request.inForm("client_id"))
                .orElse("");
    }
}
