package io.unhook.stack.demo;

import io.unhook.stack.infrastructure.Mail;

final class TenantWithoutUsScene implements Scene {
    @Override
    public String title() {
        return "Office 365, the tenant does not let us: the person revokes, a probe notices";
    }

    @Override
    public void play(Stage stage) {
        stage.providers().tenant("31111111-2222-4333-8444-555555555555", "northwind.example", "not-opted-in");
        User dan = stage.user("acme", "dan", "Dan", "dan@northwind.example");
        ConnectedMailbox inbox = stage.connectedMicrosoft(dan);

        inbox.deactivateAndRemove();
        inbox.waitsForAPerson("microsoft.my-apps");
        Mail ask = stage.mail(dan, 1);
        Checks.that("it names the page", ask.text().contains("myapps.microsoft.com"), "myapps.microsoft.com");

        stage.providers().endedByHand("microsoft", dan.address());
        inbox.settles("CONFIRMED");
        stage.mail(dan, 2);
    }
}
