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

        Answer refused = wanted(inboxes, tess);
        String page = stage.consents(refused, "somebody.else@gmail.example");
        Checks.that("our page names the other account, to this browser only", page.contains("somebody.else"), "yes");
        Checks.becomes("the attempt", () -> state(inboxes, refused), "REMOVED");

        Answer asked = wanted(inboxes, tess);
        for (JsonNode scope : asked.body().at("/consent/scopes"))
            System.out.println("      │ " + scope.path("purpose").asText());
        String good = stage.consents(asked, tess.address());
        Checks.that(
                "our page leads back to the product", good.contains("https://crm.example/"), "https://crm.example/");
        Checks.becomes("Tess's inbox", () -> state(inboxes, asked), "ACTIVE");
    }

    private static Answer wanted(JsonHttp inboxes, User tess) {
        return inboxes.post("/inboxes", Map.of("address", tess.address(), "provider", "GOOGLE"))
                .expecting(201);
    }

    private static String state(JsonHttp inboxes, Answer asked) {
        return inboxes.get("/inboxes/" + asked.text("id")).expecting(200).text("state");
    }
}
