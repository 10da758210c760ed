package io.unhook.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Topic;
import io.unhook.stack.Service;
import io.unhook.stack.client.Answer;
import io.unhook.stack.infrastructure.Mail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last part of the article: a company moves, and nobody has to think of it. */
final class MoveScene implements Scene {
    private static final String DOMAIN = "northwind.example";
    private static final String QUERY = "/migrations?accountId=northwind&domain=" + DOMAIN;

    @Override
    public String title() {
        return "A company moves from Gmail to Office 365: its mail servers change, three inboxes and a channel end by themselves";
    }

    @Override
    public void play(Stage stage) {
        stage.stack().dns().mailOf(DOMAIN, "1 smtp.google.com");
        User nora = person(stage, "nora", "Nora", "en", "MEMBER");
        User nils = person(stage, "nils", "Nils", "sv", "MEMBER");
        User nina = person(stage, "nina", "Nina", "en", "MEMBER");
        User olle = person(stage, "olle", "Olle", "sv", "SUPER_ADMIN");
        Map<User, ConnectedMailbox> mailboxes = new LinkedHashMap<>();
        for (User user : List.of(nora, nils, nina)) mailboxes.put(user, stage.connectedGmail(user));
        mailboxes.get(nina).deactivate();
        mailboxes.put(olle, stage.connectedChannel(olle, "support@" + DOMAIN));
        Checks.eventually("look-ups that showed Google", () -> lookUps(stage, "GOOGLE"), seen -> seen >= 1);

        stage.stack().dns().mailOf(DOMAIN, "0 northwind-example.mail.protection.outlook.com");

        JsonNode move = Checks.eventually("the move", () -> migration(stage), seen -> !seen.isMissingNode());
        Checks.that(
                "told at once, for so many",
                move.path("liveUses").asInt() == 4,
                move.path("state").asText());
        move.path("evidence").forEach(line -> System.out.println("      │ " + line.asText()));
        mailboxes.forEach((user, mailbox) -> {
            Checks.becomes(user.name() + "'s mailbox", mailbox::look, "DISCONNECTED, access CONFIRMED");
            Topic topic = user == olle ? Topic.CHANNEL_EVENTS : Topic.INBOX_EVENTS;
            Checks.that("told", mailbox.story(topic).getLast().equals("ProviderMigrated"), mailbox.story(topic));
        });
        for (User user : List.of(nora, nils, nina)) leadsToTheNewOne(stage.mail(user, 1));
        stage.mail(olle, 1, "support@" + DOMAIN).text().lines().forEach(line -> System.out.println("      │ " + line));
        theNewOne(stage, nora);
        anotherProvider(stage);
    }

    private static User person(Stage stage, String id, String name, String locale, String role) {
        return stage.known(new User("northwind", id, name, id + "@" + DOMAIN, locale, List.of("MEMBER", role), 1));
    }

    private static void leadsToTheNewOne(Mail mail) {
        String settings = "https://crm.example/settings/inboxes";
        Checks.that("leads to where it is connected again", mail.text().contains(settings), settings);
    }

    private static long lookUps(Stage stage, String host) {
        return stage.count(
                Service.REVOCATION,
                "select count(*) from mx_lookup join domain_watch on watch_id = domain_watch.id where mail_domain = '"
                        + DOMAIN + "' and host = '" + host + "'");
    }

    private static JsonNode migration(Stage stage) {
        return stage.revocation().get(QUERY).expecting(200).body().at("/items/0");
    }

    /** It keeps its id: the next connection of the same inbox, at the new provider. */
    private static void theNewOne(Stage stage, User nora) {
        var inboxes = stage.mailboxes(MailboxKind.INBOX, nora.signedIn());
        Answer again = inboxes.post("/inboxes", Map.of("address", nora.address(), "provider", "MICROSOFT"))
                .expecting(200, 201);
        var use = Map.of(
                "mailbox",
                ConnectedMailbox.mailbox(nora, MailboxKind.INBOX, nora.address(), "MICROSOFT", again.text("id")),
                "connection",
                again.body().path("connection"));
        String token = stage.providers().consent("microsoft", nora.address());
        stage.revocation()
                .post("/grants", Map.of("use", use, "credential", Map.of("refreshToken", token)))
                .expecting(201);
        Checks.becomes(
                "Nora's inbox at Office 365",
                () -> inboxes.get("/inboxes/" + again.text("id")).text("state"),
                "ACTIVE");
    }

    private static void anotherProvider(Stage stage) {
        Answer refused = stage.revocation()
                .post(
                        "/migrations",
                        Map.of("accountId", "northwind", "domain", DOMAIN, "from", "MICROSOFT", "to", "OAUTH"));
        Checks.that(
                "a move to another provider is left to people",
                refused.problem().equals("disconnect-previous-mailbox-first"),
                refused);
        System.out.println("      │ " + refused.text("detail"));
    }
}
