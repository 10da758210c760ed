package io.unhook.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.stack.infrastructure.Mail;

final class OptedInTenantScene implements Scene {
    private static final String TENANT = "11111111-2222-4333-8444-555555555555";
    private static final String TENANT_OF_ALL = "21111111-2222-4333-8444-555555555555";

    @Override
    public String title() {
        return "Office 365, the tenant lets us: grant objects gone; and what a tenant-wide consent leaves";
    }

    @Override
    public void play(Stage stage) {
        confirmed(stage);
        adminGrantRemains(stage);
    }

    private static void confirmed(Stage stage) {
        stage.providers().tenant(TENANT, "contoso.example", "opted-in");
        User bob = stage.user("acme", "bob", "Bob", "bob@contoso.example");
        ConnectedMailbox inbox = stage.connectedMicrosoft(bob);
        inbox.credentialWorks();

        inbox.deactivateAndRemove();
        JsonNode end = inbox.settles("CONFIRMED");

        String until = end.path("accessEndsBy").asText("");
        Checks.that("a handed-out token may work until", until.startsWith("20"), until);
        JsonNode grant = stage.providers().grant("microsoft", bob.address());
        Checks.that("Graph's grant objects", grant.path("grantObjects").isEmpty(), grant.path("grantObjects"));
        Checks.that("the consent stands", !grant.path("alive").asBoolean(true), grant.path("alive"));
        stage.mail(bob, 1);
    }

    private static void adminGrantRemains(Stage stage) {
        stage.providers().tenant(TENANT_OF_ALL, "fabrikam.example", "opted-in");
        stage.providers().consentForEverybody(TENANT_OF_ALL);
        User carol = stage.user("acme", "carol", "Carol", "carol@fabrikam.example");
        ConnectedMailbox inbox = stage.connectedMicrosoft(carol);

        inbox.deactivateAndRemove();
        inbox.settles("ADMIN_GRANT_REMAINS");

        Mail mail = stage.mail(carol, 1);
        Checks.that("it says what an admin does", mail.text().contains("entra.microsoft.com"), "entra.microsoft.com");
    }
}
