package io.unhook.revocation.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.unhook.contracts.Actor;
import io.unhook.contracts.DisconnectionActionNeeded;
import io.unhook.contracts.DisconnectionSettled;
import io.unhook.contracts.Event;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.contracts.Reason;
import io.unhook.revocation.service.Consents.Given;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** The doors as a product uses them. */
final class Api {
    static final Duration SOON = Duration.ofMinutes(1);
    static final String PRODUCT = SignIn.service("crm", "acme");

    private Api() {}

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    static Mailbox inbox(Provider provider, String address) {
        return new Mailbox(MailboxKind.INBOX, UUID.randomUUID().toString(), "acme", "ada", address, provider, null);
    }

    static Mailbox inboxAt(String issuer, String address) {
        return new Mailbox(
                MailboxKind.INBOX, UUID.randomUUID().toString(), "acme", "ada", address, Provider.OAUTH, issuer);
    }

    static Map<String, Object> use(Mailbox mailbox, int connection) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("kind", mailbox.kind());
        named.put("id", mailbox.id());
        named.put("accountId", mailbox.accountId());
        named.put("userId", mailbox.userId());
        named.put("address", mailbox.address());
        named.put("provider", mailbox.provider());
        if (mailbox.issuer() != null) named.put("issuer", mailbox.issuer());
        return Map.of("mailbox", named, "connection", connection);
    }

    static ValidatableResponse register(Mailbox mailbox, int connection, String refreshToken) {
        return register(Map.of("use", use(mailbox, connection), "credential", Map.of("refreshToken", refreshToken)));
    }

    static ValidatableResponse register(Map<String, ?> body) {
        return as(PRODUCT).body(body).post("/grants").then();
    }

    /** The first connection of a new inbox, on this consent; its use's id. */
    static String connected(Mailbox inbox, Given consent) {
        return register(inbox, 1, consent.refreshToken())
                .statusCode(201)
                .extract()
                .path("useId");
    }

    static ValidatableResponse credential(String useId) {
        return as(PRODUCT).post("/uses/" + useId + "/credential").then();
    }

    static void remove(Mailbox inbox, int connection) {
        Topics.inboxServiceSays(new InboxRemoved(inbox, connection, Actor.user("ada"), Reason.REQUESTED));
    }

    static DisconnectionSettled awaitSettled(Mailbox inbox, Outcome outcome) {
        return (DisconnectionSettled)
                awaitTold(inbox, event -> event instanceof DisconnectionSettled told && told.outcome() == outcome);
    }

    static DisconnectionActionNeeded awaitActionNeeded(Mailbox inbox) {
        return (DisconnectionActionNeeded) awaitTold(inbox, DisconnectionActionNeeded.class::isInstance);
    }

    static Event awaitTold(Mailbox inbox, Predicate<Event> wanted) {
        return awaitTold(inbox.id(), wanted);
    }

    static Event awaitTold(String key, Predicate<Event> wanted) {
        return await().atMost(SOON)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Topics.toldAbout(key).stream().filter(wanted).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    static List<Outcome> outcomesOf(Mailbox inbox) {
        return Topics.toldAbout(inbox.id()).stream()
                .filter(DisconnectionSettled.class::isInstance)
                .map(event -> ((DisconnectionSettled) event).outcome())
                .toList();
    }
}
