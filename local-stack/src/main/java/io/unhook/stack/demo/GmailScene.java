package io.unhook.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.contracts.Topic;
import io.unhook.stack.client.Answer;
import java.util.List;

final class GmailScene implements Scene {
    @Override
    public String title() {
        return "Gmail: connected, deactivated, reactivated, removed; the end is proven";
    }

    @Override
    public void play(Stage stage) {
        User ada = stage.user("acme", "ada", "Ada", "ada@gmail.example");
        ConnectedMailbox inbox = stage.connectedGmail(ada);
        inbox.credentialWorks();
        Answer early = inbox.tryToRemove();
        Checks.that("an active inbox cannot be removed", early.problem().equals("inbox-still-active"), early);
        switchOffAndOn(inbox);

        inbox.deactivateAndRemove();
        JsonNode end = inbox.settles("CONFIRMED");

        Checks.that("with evidence", end.path("evidence").size() > 1, kinds(end));
        JsonNode grant = stage.providers().grant("google", ada.address());
        Checks.that(
                "nothing works at Google any more",
                !grant.path("usable").asBoolean(true),
                "alive " + grant.path("alive"));
        Checks.becomes(
                "revoked so many times",
                () -> grant.path("effectiveRevocations").asInt(),
                1);
        inbox.credentialIsRefused();
        List<String> story = inbox.story(Topic.INBOX_EVENTS);
        Checks.that("told on " + Topic.INBOX_EVENTS.topicName(), story.equals(STORY), story);
        stage.mail(ada, 1).text().lines().forEach(line -> System.out.println("      │ " + line));
    }

    private static final List<String> STORY =
            List.of("InboxConnected", "InboxDeactivated", "InboxReactivated", "InboxDeactivated", "InboxRemoved");

    private static void switchOffAndOn(ConnectedMailbox inbox) {
        inbox.deactivate();
        Checks.becomes("greyed out", inbox::look, "DEACTIVATED, access GRANTED");
        inbox.credentialIsRefused();
        inbox.reactivate();
        Checks.becomes("switched on again", inbox::look, "ACTIVE, access GRANTED");
        Checks.becomes("the credential door", () -> inbox.credential().status(), 200);
    }

    private static List<String> kinds(JsonNode end) {
        return end.path("evidence").findValuesAsText("kind");
    }
}
