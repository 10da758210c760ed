package io.unhook.stack.demo;

import io.unhook.stack.Service;
import io.unhook.stack.client.Answer;
import io.unhook.stack.infrastructure.Mail;
import java.util.Map;

final class ImapScene implements Scene {
    private static final String PASSWORD = "correct horse battery staple";

    @Override
    public String title() {
        return "IMAP: there is no grant to end; our copy of the password is destroyed, IT is told what is left";
    }

    @Override
    public void play(Stage stage) {
        User frank = stage.user("acme", "frank", "Frank", "frank@mail.example");
        ConnectedMailbox inbox = stage.connected(
                frank,
                "IMAP",
                Map.of("host", "imap.mail.example", "port", 993, "login", "frank", "password", PASSWORD));
        Answer handedOut = inbox.credential();
        Checks.that(
                "the credential door hands out the password", PASSWORD.equals(handedOut.text("password")), handedOut);

        Checks.that("copies that we keep, encrypted", copies(stage) == 1, copies(stage));

        inbox.deactivateAndRemove();
        inbox.settles("NOT_APPLICABLE");

        inbox.credentialIsRefused();
        Checks.that("copies that we keep", copies(stage) == 0, copies(stage));
        Mail mail = stage.mail(frank, 1);
        Checks.that("it says that the password must change", mail.text().contains("password"), "yes");
    }

    private static long copies(Stage stage) {
        return stage.count(
                Service.REVOCATION,
                "select count(*) from grant_token where host = 'imap.mail.example' and secret is not null");
    }
}
