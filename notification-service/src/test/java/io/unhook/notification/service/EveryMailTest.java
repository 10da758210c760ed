package io.unhook.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Actor;
import io.unhook.contracts.ActorKind;
import io.unhook.contracts.Evidence;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.contracts.Reason;
import io.unhook.notification.domain.Background;
import io.unhook.notification.domain.End;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.IncidentKey;
import io.unhook.notification.domain.IncidentKind;
import io.unhook.notification.domain.MailboxKey;
import io.unhook.notification.domain.Message;
import io.unhook.notification.domain.User;
import io.unhook.notification.mail.Letter;
import io.unhook.notification.mail.LetterWriter;
import io.unhook.stack.testing.InfrastructureResource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every message about every end at every provider, as it would go out. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
@QuarkusTestResource(Surroundings.class)
@Tag("service")
class EveryMailTest {
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    private static final User ADA = new User("acme", "ada", "ada@home.example", "Ada", "en", List.of(), 1, false);

    @Inject
    LetterWriter writer;

    private record Case(Provider provider, Message message, End end, Letter letter) {}

    @Test
    void saysRevokedOfWhatIsConfirmedAndOfNothingElse() {
        for (Case one : everyCase()) {
            boolean confirmed = one.end instanceof End.Settled settled && settled.outcome() == Outcome.CONFIRMED;
            if (!confirmed || !isAboutTheEnd(one.message))
                assertThat(one.letter.subject() + one.letter.text() + one.letter.html())
                        .as("%s %s", one.message, one.end)
                        .doesNotContainIgnoringCase("revoked");
        }
    }

    @Test
    void namesTheMailboxAndTheProductInItsSubject() {
        for (Case one : everyCase())
            assertThat(one.letter.subject())
                    .as("%s %s", one.message, one.end)
                    .contains("ada@acme.example", "Example CRM")
                    .hasSizeLessThan(100);
    }

    @Test
    void saysTheSameAsTextAndAsHtml() {
        for (Case one : everyCase()) {
            assertThat(one.letter.html()).containsOnlyOnce("<h1>").doesNotContain("null", "{|", "|}", "NOT_FOUND");
            assertThat(one.letter.text()).doesNotContain("null", "NOT_FOUND", "<p>", "&#39;");
            String wordsOfHtml = words(one.letter.html().replaceAll("(?s)<head>.*</head>|<[^>]*>", " "));
            for (String line : one.letter.text().lines().toList())
                if (!line.startsWith("http"))
                    assertThat(wordsOfHtml).as("%s %s", one.message, one.end).contains(words(line));
        }
    }

    @Test
    void tellsWhereToActWhereverSomebodyMust() {
        for (Case one : everyCase())
            if (one.end instanceof End.ActionNeeded needed && isAboutTheEnd(one.message) && needed.url() != null)
                assertThat(one.letter.text())
                        .as("%s %s", one.message, one.end)
                        .contains("What is left to do", "1. ", "https://provider.example/here");
    }

    @Test
    void tellsUntilWhenATokenMayStillWork() {
        End end = new End.Settled(Outcome.CONFIRMED, List.of(), NINE.plusSeconds(3600), null);

        assertThat(letter(Provider.MICROSOFT, Message.INBOX_REMOVED, end).text())
                .contains("may still open the mailbox until 24 November 2026, 10:00 UTC");
    }

    private static boolean isAboutTheEnd(Message message) {
        return message != Message.INBOX_DEACTIVATED && message != Message.ACCESS_LOST;
    }

    /** Only letters, so that neither markup nor list numbers nor escapes matter. */
    private static String words(String text) {
        return text.replaceAll("&[a-z0-9#]+;", " ")
                .replaceAll("(?m)^\\d+\\. ", " ")
                .replaceAll("[^\\p{L}\\d]+", " ")
                .strip();
    }

    private List<Case> everyCase() {
        List<Case> cases = new ArrayList<>();
        for (Provider provider : Provider.values())
            for (Message message : Message.values())
                for (End end : everyEnd()) cases.add(new Case(provider, message, end, letter(provider, message, end)));
        return cases;
    }

    private Letter letter(Provider provider, Message message, End end) {
        IncidentKind kind = switch (message) {
            case INBOX_DEACTIVATED -> IncidentKind.DEACTIVATED;
            case ACCESS_LOST -> IncidentKind.ACCESS_LOST;
            case PROVIDER_MIGRATED -> IncidentKind.MIGRATED;
            case INBOX_REMOVED,
                    CHANNEL_REMOVED,
                    ACTION_NEEDED,
                    ADMIN_MUST_ACT,
                    IT_MUST_ACT,
                    NOT_CONFIRMED,
                    ALL_CLEAR,
                    ESCALATED,
                    OWNER_UNREACHABLE -> IncidentKind.REMOVED;
        };
        var mailbox = new Mailbox(MailboxKind.INBOX, "box", "acme", "ada", "ada@acme.example", provider);
        var incident = new Incident(
                "i",
                new IncidentKey(MailboxKey.of(mailbox), 1, kind, 1),
                mailbox,
                new Actor(ActorKind.USER, "ben"),
                Reason.REQUESTED,
                "invalid_grant: Token has been expired or revoked.",
                NINE,
                NINE,
                false);
        return writer.write("notice", message, incident, end, ADA, Background.plain(ADA, Optional.empty()));
    }

    private static List<End> everyEnd() {
        List<End> ends = new ArrayList<>();
        ends.add(new End.InProgress());
        for (ActionBy by : ActionBy.values())
            for (String steps : new String[] {null, "microsoft.my-apps", "microsoft.personal", "no.such-key"})
                ends.add(new End.ActionNeeded(by, "https://provider.example/here", steps));
        List<Evidence> evidence = List.of(
                new Evidence("refresh-before-call", NINE, null),
                new Evidence("call-unanswered", NINE, null),
                new Evidence("token-unknown", NINE, null),
                new Evidence("tenant-wide-consent", NINE, null),
                new Evidence("dead-before-call", NINE, "revoked"),
                new Evidence("something-new", NINE, "revoked"));
        for (Outcome outcome : Outcome.values()) ends.add(new End.Settled(outcome, evidence, NINE, null));
        ends.add(new End.Settled(Outcome.NOT_APPLICABLE, List.of(), null, End.Settled.NO_GRANT_KNOWN));
        return ends;
    }
}
