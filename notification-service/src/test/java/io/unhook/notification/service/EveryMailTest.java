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
import io.unhook.notification.domain.Standing;
import io.unhook.notification.domain.User;
import io.unhook.notification.mail.Letter;
import io.unhook.notification.mail.LetterWriter;
import io.unhook.stack.testing.InfrastructureResource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every message about every end at every provider in every language, as it would go out. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
@QuarkusTestResource(Surroundings.class)
@Tag("service")
class EveryMailTest {
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    private static final List<String> LANGUAGES = List.of("en", "sv");

    /** What is said of a confirmed end only, in each language. */
    private static final Pattern REVOKED =
            Pattern.compile("revoked|återkalla(t|d|ts|des)\\b", Pattern.CASE_INSENSITIVE);

    @Inject
    LetterWriter writer;

    private record Case(
            Provider provider,
            Message message,
            End end,
            String language,
            MailboxKind kind,
            String reader,
            Letter letter) {
        String all() {
            return letter.subject() + letter.text() + letter.html();
        }

        @Override
        public String toString() {
            return "%s %s %s %s to %s: %s".formatted(message, language, kind, end, reader, letter.text());
        }
    }

    @Test
    void saysRevokedOfWhatIsConfirmedAndOfNothingElse() {
        for (Case one : everyCase()) {
            boolean confirmed = one.end instanceof End.Settled settled && settled.outcome() == Outcome.CONFIRMED;
            if (!isAboutTheEnd(one.message)) assertThat(one.all()).as("%s", one).doesNotContainPattern(REVOKED);
            else if (!confirmed) assertThat(one.all()).as("%s", one).doesNotContainPattern(REVOKED);
            else assertThat(one.letter.text()).as("%s", one).containsPattern(REVOKED);
        }
    }

    @Test
    void namesTheMailboxAndTheProductInItsSubject() {
        for (Case one : everyCase())
            assertThat(one.letter.subject())
                    .as("%s", one)
                    .contains("ada@acme.example", "Example CRM")
                    .hasSizeLessThan(110);
    }

    @Test
    void saysTheSameAsTextAndAsHtml() {
        for (Case one : everyCase()) {
            assertThat(one.letter.html())
                    .containsOnlyOnce("<h1")
                    .contains("<html lang=\"" + one.language + "\"")
                    .doesNotContain("null", "NOT_FOUND", "{page", "http://", "src=")
                    .doesNotContain("url(", "@import", "<img", "<script", "<link");
            assertThat(one.letter.text()).doesNotContain("null", "NOT_FOUND", "<p", "&#39;", "{");
            String wordsOfHtml = words(one.letter.html().replaceAll("(?s)<head>.*</head>|<[^>]*>", " "));
            for (String line : one.letter.text().lines().toList())
                if (!line.startsWith("http"))
                    assertThat(wordsOfHtml).as("%s", one).contains(words(line));
        }
    }

    @Test
    void tellsWhereToActWhereverSomebodyMust() {
        for (Case one : everyCase())
            if (one.end instanceof End.ActionNeeded needed && isAboutTheEnd(one.message) && needed.url() != null)
                assertThat(one.letter.text())
                        .as("%s", one)
                        .contains("1. ", "https://provider.example/here")
                        .containsAnyOf(
                                "What is left to do", "End the old access", "Det här återstår", "Avsluta den gamla");
    }

    /** In five seconds, and in a list of mails: what a phone shows of it. */
    @Test
    void tellsWhetherToActBeforeAnythingElse() {
        for (Case one : everyCase()) {
            List<String> lines = one.letter.text().lines().limit(5).toList();
            assertThat(lines.get(0)).as("%s", one).contains("ada@acme.example");
            assertThat(lines.get(2)).as("%s", one).contains("24 ");
            assertThat(lines.get(4)).as("%s", one).startsWith(">> ");
        }
    }

    @Test
    void asksNobodyToActWhereNothingIsLeft() {
        for (Case one : everyCase())
            if (one.end.standing() == Standing.NOTHING_LEFT && isAboutTheEnd(one.message) && isFirstHand(one.message))
                assertThat(one.letter.text())
                        .as("%s", one)
                        .doesNotContain("https://")
                        .containsAnyOf("Nothing for you to do", "Du behöver inte göra något");
    }

    @Test
    void tellsUntilWhenATokenMayStillWork() {
        End end = new End.Settled(Outcome.CONFIRMED, List.of(), NINE.plusSeconds(3600), null);

        assertThat(about(Provider.MICROSOFT, end, "en").text())
                .contains("may still open the mailbox until 24 November 2026, 10:00 UTC");
        assertThat(about(Provider.MICROSOFT, end, "sv").text())
                .contains("öppna brevlådan fram till den 24 november 2026 kl. 10:00 UTC");
    }

    private Letter about(Provider provider, End end, String language) {
        return letter(provider, Message.INBOX_REMOVED, end, language, MailboxKind.INBOX, "ada");
    }

    private static boolean isAboutTheEnd(Message message) {
        return message != Message.INBOX_DEACTIVATED && message != Message.ACCESS_LOST;
    }

    /** The others ask the reader for something in every case. */
    private static boolean isFirstHand(Message message) {
        return message != Message.PROVIDER_MIGRATED
                && message != Message.ESCALATED
                && message != Message.OWNER_UNREACHABLE;
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
            for (Message message : aboutMailboxes())
                for (End end : everyEnd())
                    for (String language : LANGUAGES) {
                        cases.add(of(provider, message, end, language, MailboxKind.INBOX, "ada"));
                        cases.add(of(provider, message, end, language, MailboxKind.CHANNEL, "siri"));
                    }
        return cases;
    }

    /** The one that is about a whole account names no mailbox, and ends nothing by itself. */
    private static Set<Message> aboutMailboxes() {
        return EnumSet.complementOf(EnumSet.of(Message.MASS_REMOVAL_HELD));
    }

    private Case of(Provider provider, Message message, End end, String language, MailboxKind kind, String reader) {
        Letter letter = letter(provider, message, end, language, kind, reader);
        return new Case(provider, message, end, language, kind, reader, letter);
    }

    private Letter letter(
            Provider provider, Message message, End end, String language, MailboxKind kind, String reader) {
        IncidentKind happened = switch (message) {
            case INBOX_DEACTIVATED -> IncidentKind.DEACTIVATED;
            case ACCESS_LOST -> IncidentKind.ACCESS_LOST;
            case PROVIDER_MIGRATED -> IncidentKind.MIGRATED;
            default -> IncidentKind.REMOVED;
        };
        var mailbox = new Mailbox(kind, "box", "acme", "ada", "ada@acme.example", provider);
        var incident = new Incident(
                "i",
                new IncidentKey(MailboxKey.of(mailbox), 1, happened, 1),
                mailbox,
                new Actor(ActorKind.USER, "ben"),
                Reason.REQUESTED,
                happened == IncidentKind.MIGRATED ? "MICROSOFT" : "invalid_grant: Token has been expired or revoked.",
                NINE,
                NINE,
                false);
        var owner = user("ada", language);
        var background = new Background(Optional.of(user("ben", language)), Optional.of(owner), true, 0, NINE);
        return writer.write("notice", message, incident, end, user(reader, language), background);
    }

    private static User user(String id, String language) {
        return new User("acme", id, id + "@home.example", "Name", language, List.of("SUPER_ADMIN"), 1, false);
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
