package io.unhook.simulator.world;

import io.unhook.simulator.http.Request;
import java.util.Collection;
import java.util.Optional;

/** The client registry, with some to begin with. */
public final class Clients {
    private final Book<Client> book;

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
        put(new Client("microsoft-client", "microsoft-secret", Provider.MICROSOFT, null, "Unhook"));
        put(new Client("revoker-client", "revoker-secret", Provider.MICROSOFT, null, "Unhook revoker"));
        put(new Client("generic-client", "generic-secret", Provider.GENERIC, null, "Unhook"));
    }

    private void google(String id, String secret, String project) {
        put(new Client(id, secret, Provider.GOOGLE, project, "Unhook"));
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

    public static String idIn(Request request) {
        return request.basic()
                .map(Request.BasicCredentials::user)
                .or(() -> request.inForm("client_id"))
                .orElse("");
    }
}
