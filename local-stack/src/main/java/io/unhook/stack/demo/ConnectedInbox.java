package io.unhook.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.contracts.Topic;
import io.unhook.stack.client.Answer;
import io.unhook.stack.client.JsonHttp;
import io.unhook.stack.client.Records;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An inbox of a scene, its use at provider-revocation-service, and what can be done with it and seen of it. */
final class ConnectedInbox {
    private final Stage stage;
    private final User user;
    private final JsonHttp inboxes;
    private final String id;
    private final String useId;

    private ConnectedInbox(Stage stage, User user, JsonHttp inboxes, String id, String useId) {
        this.stage = stage;
        this.user = user;
        this.inboxes = inboxes;
        this.id = id;
        this.useId = useId;
    }

    static ConnectedInbox of(Stage stage, User user, String provider, Map<String, Object> credential) {
        var inboxes = stage.inboxes(user.signedIn());
        var wanted = Map.of("address", user.address(), "provider", provider);
        Answer made = inboxes.post("/inboxes", wanted).expecting(201);
        var use = Map.of(
                "mailbox",
                mailbox(user, provider, made.text("id")),
                "connection",
                made.body().path("connection"));
        Answer grant = handedOver(stage, Map.of("use", use, "credential", credential));
        var inbox = new ConnectedInbox(stage, user, inboxes, made.text("id"), grant.text("useId"));
        Checks.becomes(user.name() + "'s inbox", inbox::look, "ACTIVE, access GRANTED");
        return inbox;
    }

    /** Where the provider cannot be asked now, a product asks again: nothing was stored. */
    private static Answer handedOver(Stage stage, Map<String, Object> grant) {
        Answer answer = stage.revocation().post("/grants", grant);
        for (int again = 0; again < 3 && answer.status() == 503; again++)
            answer = stage.revocation().post("/grants", grant);
        return answer.expecting(200, 201);
    }

    static Map<String, Object> mailbox(User user, String provider, String id) {
        return Map.of(
                "kind",
                "INBOX",
                "id",
                id,
                "accountId",
                user.account(),
                "userId",
                user.id(),
                "address",
                user.address(),
                "provider",
                provider);
    }

    /** What the person sees of it: its state, and what became of the access. */
    String look() {
        Answer inbox = inboxes.get("/inboxes/" + id).expecting(200);
        return inbox.text("state") + ", access " + inbox.text("providerAccess");
    }

    void deactivate() {
        inboxes.put("/inboxes/" + id + "/deactivation").expecting(204);
    }

    void reactivate() {
        inboxes.delete("/inboxes/" + id + "/deactivation").expecting(204);
    }

    Answer tryToRemove() {
        return inboxes.delete("/inboxes/" + id);
    }

    void deactivateAndRemove() {
        deactivate();
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
        String query = "?accountId=" + user.account() + "&kind=INBOX&mailboxId=" + id;
        return stage.revocation()
                .get("/disconnections" + query)
                .expecting(200)
                .body()
                .at("/items/0");
    }

    /** Waits for that outcome and returns the disconnection. */
    JsonNode settles(String outcome) {
        Checks.becomes("outcome", () -> disconnection().path("outcome").asText(), outcome);
        Checks.becomes(user.name() + "'s inbox", this::look, "REMOVED, access " + outcome);
        return disconnection();
    }

    void waitsForAPerson(String steps) {
        Checks.becomes("disconnection", () -> disconnection().path("state").asText(), "ACTION_NEEDED");
        Checks.becomes(user.name() + "'s inbox", this::look, "REMOVED, access ACTION_NEEDED");
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
