package io.unhook.endtoend;

import static io.unhook.endtoend.Patiently.awaitUntilAsserted;
import static io.unhook.stack.Service.INBOX;
import static io.unhook.stack.Service.NOTIFICATION;
import static io.unhook.stack.Service.REVOCATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.contracts.MailboxKind;
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
        employs(user, "MEMBER");
    }

    void employs(String user, String... roles) {
        var fields = Map.of("address", address(user), "name", user, "locale", "en", "roles", List.of(roles));
        as(NOTIFICATION, service())
                .put("/directory/users/" + id + "/" + user, fields)
                .expect(202);
    }

    /** The whole way: asked for, consented to, handed over, active. */
    ConnectedMailbox connect(String user, String provider) {
        return connect(user, provider, Map.of());
    }

    ConnectedMailbox connect(String user, String provider, Map<String, Object> consent) {
        return consentTo(askFor(user, provider), consent);
    }

    /** A team's address at Google, connected by an admin. */
    ConnectedMailbox connectChannel(String name, Person connector) {
        return consentTo(askFor(MailboxKind.CHANNEL, address(name), connector, "GOOGLE"), Map.of());
    }

    private ConnectedMailbox consentTo(ConnectedMailbox mailbox, Map<String, Object> consent) {
        String provider = mailbox.provider().toLowerCase(Locale.ROOT);
        register(mailbox, unhook.provider().consent(provider, mailbox.address(), consent));
        awaitState(mailbox, "ACTIVE");
        return mailbox;
    }

    ConnectedMailbox askFor(String user, String provider) {
        return askFor(MailboxKind.INBOX, address(user), member(user), provider);
    }

    private ConnectedMailbox askFor(MailboxKind kind, String address, Person connector, String provider) {
        Answer made = as(ConnectedMailbox.service(kind), connector)
                .post(ConnectedMailbox.collection(kind), handedOver(address, provider))
                .expect(201, 200);
        return new ConnectedMailbox(kind, made.text("id"), id, connector.sub(), address, provider);
    }

    /** No page is asked for: what the provider gives for it, this product hands over itself. */
    private static Map<String, Object> handedOver(String address, String provider) {
        return Map.of("address", address, "provider", provider, "consent", false);
    }

    /** Asks again, as a product would, while the provider is too slow for us. */
    Answer register(ConnectedMailbox inbox, JsonNode consent) {
        Door door = as(REVOCATION, service());
        var registration = registration(inbox, consent.path("refreshToken").asText());
        return Patiently.awaitAnswer(() -> door.post("/grants", registration), answer -> answer.status() != 503)
                .expect(201, 200);
    }

    static Map<String, Object> registration(ConnectedMailbox inbox, String refreshToken) {
        return new HashMap<>(Map.of(
                "use", Map.of("mailbox", inbox.mailbox(), "connection", 1),
                "credential", Map.of("refreshToken", refreshToken)));
    }

    Answer deactivate(ConnectedMailbox inbox) {
        return as(INBOX, member(inbox.userId())).put("/inboxes/" + inbox.id() + "/deactivation");
    }

    Answer reactivate(ConnectedMailbox inbox) {
        return as(INBOX, member(inbox.userId())).delete("/inboxes/" + inbox.id() + "/deactivation");
    }

    Answer remove(ConnectedMailbox inbox) {
        return as(inbox.service(), member(inbox.userId())).delete(inbox.path());
    }

    void deactivateAndRemove(ConnectedMailbox inbox) {
        deactivate(inbox).expect(204);
        remove(inbox).expect(204);
    }

    /** Its own mail domain, with all that is connected there by now. */
    Answer migrate(String from, String to) {
        String domain = address("x").replaceAll(".*@", "");
        return as(REVOCATION, service())
                .post("/migrations", Map.of("accountId", id, "domain", domain, "from", from, "to", to));
    }

    JsonNode show(ConnectedMailbox inbox) {
        return as(inbox.service(), member(inbox.userId()))
                .get(inbox.path())
                .expect(200)
                .json();
    }

    void awaitState(ConnectedMailbox inbox, String state) {
        awaitUntilAsserted(() -> assertThat(show(inbox).path("state").asText()).isEqualTo(state));
    }

    void awaitAccess(ConnectedMailbox inbox, String access) {
        awaitUntilAsserted(
                () -> assertThat(show(inbox).path("providerAccess").asText()).isEqualTo(access));
    }

    List<Mail> mailsTo(String user) {
        return unhook.stack().mail().mailsTo(address(user));
    }
}
