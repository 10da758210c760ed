package io.unhook.stack.testing.mailbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.Event;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Provider;
import io.unhook.contracts.Topic;
import io.unhook.contracts.json.EventJson;
import io.unhook.stack.testing.SignIn;
import io.unhook.stack.testing.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The doors of a service that keeps mailboxes as a product uses them, and what the service says of them on its topic. */
public record MailboxApi(String module, String path, MailboxKind kind, Topic topic) {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    /** Somebody whom no other test knows. */
    public static String somebody() {
        return "user-" + UUID.randomUUID();
    }

    public static String addressOf(String user) {
        return user + "@acme.example";
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    public static AccessGranted accessTo(Mailbox mailbox, int connection) {
        return new AccessGranted(
                mailbox, connection, UUID.randomUUID().toString(), List.of("https://mail.google.com/"));
    }

    /** An event on its way to {@code POST /events}, in binary mode, from a service of the account. */
    public static RequestSpecification event(String id, String source, Event event) {
        return as(SignIn.service("crm", "acme"))
                .header("ce-specversion", "1.0")
                .header("ce-id", id)
                .header("ce-source", source)
                .header("ce-type", EventJson.type(event))
                .body(EventJson.value(event));
    }

    public ValidatableResponse post(String token, Map<String, ?> body) {
        return as(token).body(body).post(path).then();
    }

    /** Asks for that user's address at Google. */
    public ValidatableResponse connect(String user) {
        return post(SignIn.member(user), Map.of("address", addressOf(user), "provider", "GOOGLE"));
    }

    /** A mailbox at Google that waits for its access. */
    public String awaitingConsent(String user) {
        return connect(user).statusCode(201).extract().path("id");
    }

    /** Of any address at any provider, connected. */
    public Mailbox active(String user, String address, Provider provider) {
        String id = post(SignIn.member(user), Map.of("address", address, "provider", provider))
                .statusCode(201)
                .extract()
                .path("id");
        var mailbox = new Mailbox(kind, id, "acme", user, address, provider);
        Wire.keeperSays(accessTo(mailbox, 1));
        awaitState(user, id, "ACTIVE");
        return mailbox;
    }

    public String active(String user) {
        String id = awaitingConsent(user);
        grant(id, user, 1);
        return id;
    }

    /** The keeper of the grants says so, and the mailbox has heard it. */
    public void grant(String id, String user, int connection) {
        Wire.keeperSays(accessTo(mailbox(id, user), connection));
        awaitState(user, id, "ACTIVE");
    }

    public ValidatableResponse remove(String user, String id) {
        return as(SignIn.member(user)).delete(path + "/" + id).then();
    }

    public ValidatableResponse get(String user, String id) {
        return as(SignIn.member(user)).get(path + "/" + id).then();
    }

    public String stateOf(String user, String id) {
        return get(user, id).statusCode(200).extract().path("state");
    }

    public void awaitState(String user, String id, String state) {
        await().atMost(LONG_ENOUGH).until(() -> stateOf(user, id), state::equals);
    }

    public void awaitAccess(String user, String id, String access) {
        await().atMost(LONG_ENOUGH)
                .until(() -> get(user, id).statusCode(200).extract().path("providerAccess"), access::equals);
    }

    public Mailbox mailbox(String id, String user) {
        return new Mailbox(kind, id, "acme", user, addressOf(user), Provider.GOOGLE);
    }

    public List<Event> toldAbout(String id) {
        return Wire.told(module, topic, id);
    }

    public List<ConsumerRecord<byte[], byte[]>> deadLetters(Topic topic, String id) {
        return Wire.deadLetters(module, topic, id);
    }
}
