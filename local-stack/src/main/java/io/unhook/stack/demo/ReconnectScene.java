package io.unhook.stack.demo;

import io.unhook.contracts.Topic;
import io.unhook.stack.client.Answer;
import java.util.List;

final class ReconnectScene implements Scene {
    private static final List<String> STORY = List.of("InboxConnected", "InboxAccessLost", "InboxReconnected");

    @Override
    public String title() {
        return "Reconnect: access that was taken away is noticed; only the same mailbox connects again";
    }

    @Override
    public void play(Stage stage) {
        User nora = stage.user("acme", "nora", "Nora", "nora@gmail.example");
        stage.providers().googleAccessLasts("PT1M"); // too short to be handed out a second time
        ConnectedMailbox inbox = ConnectedMailbox.consentedTo(stage, nora, "GOOGLE");
        stage.providers().googleAccessLasts("PT1H");
        stage.providers().endedByHand("google", nora.address());
        Answer none = inbox.credential();
        Checks.that("nothing is handed out any more", none.problem().equals("use-not-live"), none);
        Checks.becomes("Nora's inbox", inbox::look, "DISCONNECTED, access LOST");

        String page = stage.consents(inbox.reconnect(), "other.nora@gmail.example");
        Checks.that("another mailbox is refused", page.contains("other.nora"), "our page names it");
        Answer again = Checks.eventually("asked once more", inbox::reconnect, ReconnectScene::isThirdConnection);
        Checks.becomes("meanwhile", inbox::look, "DISCONNECTED, access LOST");
        stage.consents(again, nora.address());

        Checks.becomes("Nora's inbox", inbox::look, "ACTIVE, access GRANTED");
        List<String> story = inbox.story(Topic.INBOX_EVENTS);
        Checks.that("told on " + Topic.INBOX_EVENTS.topicName(), story.equals(STORY), story);
    }

    /** The second was refused, and the inbox has heard that. */
    private static boolean isThirdConnection(Answer asked) {
        return asked.body().path("connection").asInt() == 3;
    }
}
