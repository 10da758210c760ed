package io.unhook.stack.demo;

import io.unhook.stack.infrastructure.Mail;

final class OutlookScene implements Scene {
    @Override
    public String title() {
        return "Outlook.com: only the person can end it, and it stays open until they do";
    }

    @Override
    public void play(Stage stage) {
        User erin = stage.user("acme", "erin", "Erin", "erin@outlook.com");
        ConnectedMailbox inbox = stage.connectedMicrosoft(erin);

        inbox.deactivateAndRemove();
        inbox.waitsForAPerson("microsoft.personal");

        Mail ask = stage.mail(erin, 1);
        Checks.that(
                "it names the page",
                ask.text().contains("account.live.com/consent/Manage"),
                "account.live.com/consent/Manage");
        boolean alive = stage.providers()
                .grant("microsoft", erin.address())
                .path("alive")
                .asBoolean();
        Checks.that(
                "nobody says revoked while the grant lives",
                alive,
                "disconnection " + inbox.disconnection().path("state").asText());
    }
}
