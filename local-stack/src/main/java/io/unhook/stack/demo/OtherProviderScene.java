package io.unhook.stack.demo;

import io.unhook.contracts.Topic;
import io.unhook.stack.client.Answer;
import java.util.List;

final class OtherProviderScene implements Scene {
    private static final List<String> STORY = List.of("InboxConnected", "ProviderMigrated", "InboxReconnected");

    @Override
    public String title() {
        return "The same address at Office 365: its Gmail connection ends, the new one takes its place; elsewhere it must wait";
    }

    @Override
    public void play(Stage stage) {
        User mona = stage.user("acme", "mona", "Mona", "mona@moving.example");
        stage.providers().tenant("41111111-2222-4333-8444-555555555555", "moving.example", "opted-in");
        ConnectedMailbox inbox = stage.connectedGmail(mona);
        Answer refused = inbox.connectAt("IMAP");
        Checks.that("any other provider", refused.problem().equals("disconnect-previous-mailbox-first"), refused);

        Answer asked = inbox.connectAt("MICROSOFT").expecting(200);
        Checks.becomes("what hung on Gmail", inbox::look, "DISCONNECTED, access CONFIRMED");
        stage.consents(asked, mona.address());

        Checks.becomes("Mona's inbox", inbox::look, "ACTIVE, access GRANTED");
        List<String> story = inbox.story(Topic.INBOX_EVENTS);
        Checks.that("told on " + Topic.INBOX_EVENTS.topicName(), story.equals(STORY), story);
    }
}
