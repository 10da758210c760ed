package io.unhook.stack.demo;

import io.unhook.stack.client.Answer;
import java.util.Map;

final class MeetingsScene implements Scene {
    @Override
    public String title() {
        return "Meetings on the inbox's consent: no second page; they keep the grant until they end, as was said beforehand";
    }

    @Override
    public void play(Stage stage) {
        User otto = stage.user("acme", "otto", "Otto", "otto@gmail.example");
        ConnectedMailbox inbox = ConnectedMailbox.consentedTo(stage, otto, "GOOGLE");
        Answer meetings = stage.revocation().post("/consents", wanted(otto)).expecting(200);
        Checks.that("meetings are attached", meetings.text("url").isEmpty(), "no second page");

        Answer preview = inbox.removalPreview();
        Checks.that(
                "said before the button is pressed",
                preview.text("expectedOutcome").equals("KEPT_SHARED"),
                preview.text("expectedOutcome"));
        var goesOn = preview.body().path("goesOn").findValuesAsText("name");
        Checks.that("what goes on", goesOn.contains("meetings"), goesOn);

        inbox.deactivateAndRemove();
        inbox.settles("KEPT_SHARED");
        stage.revocation().delete("/uses/" + meetings.text("useId")).expecting(204);
        inbox.settles("CONFIRMED");
    }

    private static Map<String, Object> wanted(User otto) {
        var use = Map.of("feature", "meetings", "accountId", otto.account(), "userId", otto.id(), "provider", "GOOGLE");
        return Map.of("use", use, "returnUrl", "https://crm.example/settings");
    }
}
