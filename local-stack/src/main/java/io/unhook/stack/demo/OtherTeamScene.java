package io.unhook.stack.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Topic;
import io.unhook.stack.process.ClassPath;
import io.unhook.stack.process.Java;
import io.unhook.stack.process.StackProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Nothing of ours but the topic's name and the event's shape: their mailbox, their id, Kafka's own console producer. */
final class OtherTeamScene implements Scene {
    private static final String MAILBOX = "support-desk-4711";

    @Override
    public String title() {
        return "Another team's service writes InboxRemoved with the plain console producer; saying it twice changes nothing";
    }

    @Override
    public void play(Stage stage) {
        User ivy = stage.user("acme", "ivy", "Ivy", "ivy@gmail.example");
        Map<String, Object> mailbox =
                ConnectedMailbox.mailbox(ivy, MailboxKind.INBOX, ivy.address(), "GOOGLE", MAILBOX);
        var token = Map.of("refreshToken", stage.providers().consent("google", ivy.address()));
        var use = Map.of("mailbox", mailbox, "connection", 1);
        stage.revocation()
                .post("/grants", Map.of("use", use, "credential", token))
                .expecting(201);

        write(stage, "their-id-1", mailbox);
        Checks.becomes("outcome", () -> outcomes(stage), List.of("CONFIRMED"));
        stage.mail(ivy, 1);

        write(stage, "their-id-2", mailbox);
        int records = stage.events(Topic.INBOX_EVENTS, MAILBOX).size();
        Checks.that("records about it", records == 2, records);
        Checks.becomes("every service has read them", () -> stage.allRead(Topic.INBOX_EVENTS), true);
        List<String> outcomes = outcomes(stage);
        Checks.that("outcomes after the same fact again", outcomes.equals(List.of("CONFIRMED")), outcomes);
        int revocations = stage.providers()
                .grant("google", ivy.address())
                .path("effectiveRevocations")
                .asInt();
        Checks.that("revoked so many times", revocations == 1, revocations);
    }

    private static List<String> outcomes(Stage stage) {
        return stage.revocation()
                .get("/disconnections?accountId=acme&kind=INBOX&mailboxId=" + MAILBOX)
                .expecting(200)
                .body()
                .path("items")
                .findValuesAsText("outcome");
    }

    private static void write(Stage stage, String eventId, Map<String, Object> mailbox) {
        String headers =
                "ce_specversion:1.0,ce_id:%s,ce_type:io.unhook.InboxRemoved.v1,ce_source:urn:other-team:support-desk,"
                        + "ce_subject:%s,ce_time:%s,content-type:application/json";
        Map<String, Object> removed = Map.of(
                "mailbox",
                mailbox,
                "connection",
                1,
                "actor",
                Map.of("kind", "SERVICE", "id", "support-desk"),
                "reason",
                "REQUESTED");
        String value = new ObjectMapper().valueToTree(removed).toString();
        produce(stage, headers.formatted(eventId, MAILBOX, Instant.now()) + "\t" + MAILBOX + "\t" + value + "\n");
    }

    private static void produce(Stage stage, String line) {
        List<String> command = Java.main(
                ClassPath.ofTheBroker(),
                List.of("-Dorg.apache.logging.log4j.level=WARN"),
                "org.apache.kafka.tools.ConsoleProducer",
                List.of(
                        "--bootstrap-server",
                        stage.stack().broker().address(),
                        "--topic",
                        Topic.INBOX_EVENTS.topicName(),
                        "--reader-property",
                        "parse.headers=true",
                        "--reader-property",
                        "parse.key=true"));
        try {
            Process producer = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            stage.stack().logs().resolve("console-producer.log").toFile())
                    .start();
            try (var input = producer.getOutputStream()) {
                input.write(line.getBytes(StandardCharsets.UTF_8));
            }
            if (producer.waitFor() != 0)
                throw new StackProblem("the console producer failed: see console-producer.log");
        } catch (IOException e) {
            throw new StackProblem("the console producer could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
