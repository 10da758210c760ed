package io.unhook.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Topic;
import io.unhook.stack.client.Answer;
import io.unhook.stack.client.JsonHttp;
import io.unhook.stack.client.Records;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A mailbox of a scene, its use at provider-revocation-service, and what can be done with it and seen of it. */
final class ConnectedMailbox {
    private final Stage stage;
    private final User user;
    private final MailboxKind kind;
    private final JsonHttp door;
    private final String id;
    private final String useId;

    private ConnectedMailbox(Stage stage, User user, MailboxKind kind, JsonHttp door, String id, String useId) {
        this.stage = stage;
        this.user = user;
        this.kind = kind;
        this.door = door;
        this.id = id;
        this.useId = useId;
    }

    static ConnectedMailbox of(
            Stage stage, User user, MailboxKind kind, String address, String provider, Map<String, Object> credential) {
        var door = stage.mailboxes(kind, user.signedIn());
        var wanted = Map.of("address", address, "provider", provider);
        Answer made = door.post(path(kind), wanted).expecting(201);
        var use = Map.of(
                "mailbox",
                mailbox(user, kind, address, provider, made.text("id")),
                "connection",
                made.body().path("connection"));
        Answer grant = handedOver(stage, Map.of("use", use, "credential", credential));
        var mailbox = new ConnectedMailbox(stage, user, kind, door, made.text("id"), grant.text("useId"));
        Checks.becomes(address, mailbox::look, "ACTIVE, access GRANTED");
        return mailbox;
    }

    /** As a browser does it: asked for, consented to on the provider's page, active. */
    static ConnectedMailbox consentedTo(Stage stage, User user, String provider) {
        var door = stage.mailboxes(MailboxKind.INBOX, user.signedIn());
        Answer asked = door.post("/inboxes", Map.of("address", user.address(), "provider", provider))
                .expecting(201);
        stage.consents(asked, user.address());
        String id = asked.text("id");
        String uses = "/uses?accountId=" + user.account() + "&mailboxId=" + id;
        String useId = stage.revocation()
                .get(uses)
                .expecting(200)
                .body()
                .at("/items/0/id")
                .asText();
        var mailbox = new ConnectedMailbox(stage, user, MailboxKind.INBOX, door, id, useId);
        Checks.becomes(user.address(), mailbox::look, "ACTIVE, access GRANTED");
        return mailbox;
    }

    private static String path(MailboxKind kind) {
        return kind == MailboxKind.CHANNEL ? "/channels" : "/inboxes";
    }

    /** Where the provider cannot be asked now, a product asks again: nothing was stored. */
    private static Answer handedOver(Stage stage, Map<String, Object> grant) {
        Answer answer = stage.revocation().post("/grants", grant);
        for (int again = 0; again < 3 && answer.status() == 503; again++)
            answer = stage.revocation().post("/grants", grant);
        return answer.expecting(200, 201);
    }

    static Map<String, Object> mailbox(User user, MailboxKind kind, String address, String provider, String id) {
        return Map.of(
                "kind",
                kind,
                "id",
                id,
                "accountId",
                user.account(),
                "userId",
                user.id(),
                "address",
                address,
                "provider",
                provider);
    }

    String id() {
        return id;
    }

    /** What the person sees of it: its state, and what became of the access. */
    String look() {
        Answer inbox = door.get(path(kind) + "/" + id).expecting(200);
        return inbox.text("state") + ", access " + inbox.text("providerAccess");
    }

    Answer reconnect() {
        return door.post(path(kind) + "/" + id + "/reconnection").expecting(200);
    }

    /** What the question before the button says. */
    Answer removalPreview() {
        return door.get(path(kind) + "/" + id + "/removal-preview").expecting(200);
    }

    /** Asks for the same address at another provider. */
    Answer connectAt(String provider) {
        return door.post(path(kind), Map.of("address", user.address(), "provider", provider));
    }

    void deactivate() {
        door.put("/inboxes/" + id + "/deactivation").expecting(204);
    }

    void reactivate() {
        door.delete("/inboxes/" + id + "/deactivation").expecting(204);
    }

    Answer tryToRemove() {
        return door.delete(path(kind) + "/" + id);
    }

    void deactivateAndRemove() {
        deactivate();
        remove();
    }

    void remove() {
        tryToRemove().expecting(204);
    }

    /** What the sync engine gets when it asks for this inbox's credential. */
    Answer credential() {
        return stage.revocation().post("/uses/" + useId + "/credential");
    }

    void credentialWorks() {
        Answer answer = credential();
        Checks.that("the credential door hands out", answer.status() == 200, answer);
    }

    void credentialIsRefused() {
        Checks.becomes("the credential door", () -> credential().toString(), "409 use-not-live");
    }

    JsonNode disconnection() {
        String query = "?accountId=" + user.account() + "&kind=" + kind + "&mailboxId=" + id;
        return stage.revocation()
                .get("/disconnections" + query)
                .expecting(200)
                .body()
                .at("/items/0");
    }

    /** Waits for that outcome and returns the disconnection. */
    JsonNode settles(String outcome) {
        Checks.becomes("outcome", () -> disconnection().path("outcome").asText(), outcome);
        Checks.becomes(
                user.name() + "'s " + kind.name().toLowerCase(Locale.ROOT), this::look, "REMOVED, access " + outcome);
        return disconnection();
    }

    void waitsForAPerson(String steps) {
        Checks.becomes("disconnection", () -> disconnection().path("state").asText(), "ACTION_NEEDED");
        Checks.becomes(
                user.name() + "'s " + kind.name().toLowerCase(Locale.ROOT),
                this::look,
                "REMOVED, access ACTION_NEEDED");
        Checks.becomes("who must act, and how", this::asked, "OWNER, " + steps);
    }

    private String asked() {
        return stage.events(Topic.ACCESS_EVENTS, id).stream()
                .filter(event -> event.type().equals("DisconnectionActionNeeded"))
                .map(event -> event.text("by") + ", " + event.text("steps"))
                .collect(Collectors.joining(" and "));
    }

    List<String> story(Topic topic) {
        return stage.events(topic, id).stream().map(Records.Event::type).toList();
    }
}
