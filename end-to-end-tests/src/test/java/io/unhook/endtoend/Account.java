package io.unhook.endtoend;

import static io.unhook.endtoend.Patiently.awaitUntilAsserted;
import static io.unhook.stack.Service.INBOX;
import static io.unhook.stack.Service.NOTIFICATION;
import static io.unhook.stack.Service.REVOCATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.stack.Service;
import io.unhook.stack.infrastructure.Mail;
import io.unhook.stack.infrastructure.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A customer of the product, and what its people and its services do through the public doors. */
final class Account {
    private final Unhook unhook;
    private final String id;

    Account(Unhook unhook, String id) {
        this.unhook = unhook;
        this.id = id;
    }

    String id() {
        return id;
    }

    String address(String user) {
        return user + "@" + id + ".example";
    }

    Person member(String user) {
        return new Person(user, List.of("MEMBER"), List.of(id));
    }

    Person admin() {
        return new Person("grace", List.of("MEMBER", "SUPER_ADMIN"), List.of(id));
    }

    Person service() {
        return new Person("sync-engine", List.of("service"), List.of(id));
    }

    Door as(Service at, Person person) {
        return unhook.door(at, person);
    }

    /** The directory learns of somebody who can be written to. */
    void employs(String user) {
        var fields = Map.of("address", address(user), "name", user, "locale", "en", "roles", List.of("MEMBER"));
        as(NOTIFICATION, service())
                .put("/directory/users/" + id + "/" + user, fields)
                .expect(202);
    }

    /** The whole way: asked for, consented to, handed over, active. */
    Inbox connect(String user, String provider) {
        return connect(user, provider, Map.of());
    }

    Inbox connect(String user, String provider, Map<String, Object> consent) {
        Inbox inbox = askFor(user, provider);
        register(inbox, unhook.provider().consent(provider.toLowerCase(Locale.ROOT), inbox.address(), consent));
        awaitState(inbox, "ACTIVE");
        return inbox;
    }

    Inbox askFor(String user, String provider) {
        Answer made = as(INBOX, member(user))
                .post("/inboxes", Map.of("address", address(user), "provider", provider))
                .expect(201, 200);
        return new Inbox(made.text("id"), id, user, address(user), provider);
    }

    /** Asks again, as a product would, while the provider is too slow for us. */
    Answer register(Inbox inbox, JsonNode consent) {
        Door door = as(REVOCATION, service());
        var registration = registration(inbox, consent.path("refreshToken").asText());
        return Patiently.awaitAnswer(() -> door.post("/grants", registration), answer -> answer.status() != 503)
                .expect(201, 200);
    }

    static Map<String, Object> registration(Inbox inbox, String refreshToken) {
        return new HashMap<>(Map.of(
                "use", Map.of("mailbox", inbox.mailbox(), "connection", 1),
                "credential", Map.of("refreshToken", refreshToken)));
    }

    Answer deactivate(Inbox inbox) {
        return as(INBOX, member(inbox.userId())).put("/inboxes/" + inbox.id() + "/deactivation");
    }

    Answer reactivate(Inbox inbox) {
        return as(INBOX, member(inbox.userId())).delete("/inboxes/" + inbox.id() + "/deactivation");
    }

    Answer remove(Inbox inbox) {
        return as(INBOX, member(inbox.userId())).delete("/inboxes/" + inbox.id());
    }

    void deactivateAndRemove(Inbox inbox) {
        deactivate(inbox).expect(204);
        remove(inbox).expect(204);
    }

    JsonNode show(Inbox inbox) {
        return as(INBOX, member(inbox.userId()))
                .get("/inboxes/" + inbox.id())
                .expect(200)
                .json();
    }

    void awaitState(Inbox inbox, String state) {
        awaitUntilAsserted(() -> assertThat(show(inbox).path("state").asText()).isEqualTo(state));
    }

    void awaitAccess(Inbox inbox, String access) {
        awaitUntilAsserted(
                () -> assertThat(show(inbox).path("providerAccess").asText()).isEqualTo(access));
    }

    List<Mail> mailsTo(String user) {
        return unhook.stack().mail().mailsTo(address(user));
    }
}
