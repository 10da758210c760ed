package io.unhook.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.contracts.MailboxKind;
import io.unhook.stack.client.Answer;
import io.unhook.stack.client.JsonHttp;
import java.util.Map;

/** As a browser would do it: to the provider's page, and back to ours. */
final class ConsentScene implements Scene {
    @Override
    public String title() {
        return "Consent in the browser: another account is refused and nothing kept, the right one connects the inbox";
    }

    @Override
    public void play(Stage stage) {
        User tess = stage.user("acme", "tess", "Tess", "tess@gmail.example");
        var inboxes = stage.mailboxes(MailboxKind.INBOX, tess.signedIn());

        String refused = wanted(inboxes, tess);
        String page = comeBack(stage, ask(stage, tess, refused), "somebody.else@gmail.example");
        Checks.that("our page names the other account, to this browser only", page.contains("somebody.else"), "yes");
        Checks.becomes("the attempt", () -> state(inboxes, refused), "REMOVED");

        String id = wanted(inboxes, tess);
        JsonNode consent = ask(stage, tess, id);
        for (JsonNode scope : consent.path("scopes"))
            System.out.println("      │ " + scope.path("purpose").asText());
        String good = comeBack(stage, consent, tess.address());
        Checks.that(
                "our page leads back to the product", good.contains("https://crm.example/"), "https://crm.example/");
        Checks.becomes("Tess's inbox", () -> state(inboxes, id), "ACTIVE");
    }

    private static String wanted(JsonHttp inboxes, User tess) {
        return inboxes.post("/inboxes", Map.of("address", tess.address(), "provider", "GOOGLE"))
                .expecting(201)
                .text("id");
    }

    private static JsonNode ask(Stage stage, User tess, String inbox) {
        var mailbox = ConnectedMailbox.mailbox(tess, MailboxKind.INBOX, tess.address(), "GOOGLE", inbox);
        var use = Map.of("mailbox", mailbox, "connection", 1);
        return stage.revocation()
                .post("/consents", Map.of("use", use, "returnUrl", "https://crm.example/settings", "locale", "en"))
                .expecting(201)
                .body();
    }

    private static String comeBack(Stage stage, JsonNode consent, String account) {
        String callback = stage.providers().allow(consent.path("url").asText(), account);
        Answer page = new JsonHttp("", "").get(callback).expecting(200);
        return page.body().asText();
    }

    private static String state(JsonHttp inboxes, String id) {
        return inboxes.get("/inboxes/" + id).expecting(200).text("state");
    }
}
