package io.unhook.inbox.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Provider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The REST doors as a product uses them. */
final class Api {
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private Api() {}

    /** Somebody whom no other test knows. */
    static String somebody() {
        return "user-" + PEOPLE.incrementAndGet();
    }

    static String addressOf(String user) {
        return user + "@acme.example";
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    static ValidatableResponse post(String token, Map<String, ?> body) {
        return as(token).body(body).post("/inboxes").then();
    }

    /** An inbox at Google that waits for its access. */
    static String awaitingConsent(String user) {
        return post(SignIn.member(user), Map.of("address", addressOf(user), "provider", "GOOGLE"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String active(String user) {
        String id = awaitingConsent(user);
        grant(id, user, 1);
        return id;
    }

    static String deactivated(String user) {
        String id = active(user);
        deactivate(user, id).statusCode(204);
        return id;
    }

    static String removed(String user) {
        String id = deactivated(user);
        remove(user, id).statusCode(204);
        return id;
    }

    /** The keeper of the grants says so, and the inbox has heard it. */
    static void grant(String id, String user, int connection) {
        Topics.keeperSays(accessTo(mailbox(id, user), connection));
        awaitState(user, id, "ACTIVE");
    }

    static AccessGranted accessTo(Mailbox mailbox, int connection) {
        return new AccessGranted(
                mailbox, connection, UUID.randomUUID().toString(), List.of("https://mail.google.com/"));
    }

    static ValidatableResponse deactivate(String user, String id) {
        return as(SignIn.member(user)).put("/inboxes/" + id + "/deactivation").then();
    }

    static ValidatableResponse reactivate(String user, String id) {
        return as(SignIn.member(user))
                .delete("/inboxes/" + id + "/deactivation")
                .then();
    }

    static ValidatableResponse remove(String user, String id) {
        return as(SignIn.member(user)).delete("/inboxes/" + id).then();
    }

    static ValidatableResponse get(String user, String id) {
        return as(SignIn.member(user)).get("/inboxes/" + id).then();
    }

    static String stateOf(String user, String id) {
        return get(user, id).statusCode(200).extract().path("state");
    }

    static String accessOf(String user, String id) {
        return get(user, id).statusCode(200).extract().path("providerAccess");
    }

    static void awaitState(String user, String id, String state) {
        await().atMost(Duration.ofSeconds(30)).until(() -> stateOf(user, id), state::equals);
    }

    static void awaitAccess(String user, String id, String access) {
        await().atMost(Duration.ofSeconds(30)).until(() -> accessOf(user, id), access::equals);
    }

    static Mailbox mailbox(String id, String user) {
        return new Mailbox(MailboxKind.INBOX, id, "acme", user, addressOf(user), Provider.GOOGLE);
    }
}
