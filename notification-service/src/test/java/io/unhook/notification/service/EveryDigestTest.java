package io.unhook.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Actor;
import io.unhook.contracts.ActorKind;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.contracts.Reason;
import io.unhook.notification.domain.Background;
import io.unhook.notification.domain.DigestLine;
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

/** Digests of every end at every provider, as they would go out. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
@QuarkusTestResource(Surroundings.class)
@Tag("service")
class EveryDigestTest {
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    private static final User EVE = new User("acme", "eve", "eve@home.example", "Eve", "en", List.of(), 1, false);
    private static final User BEN = new User("acme", "ben", null, "Ben Bitdiddle", "en", List.of(), 1, false);

    @Inject
    LetterWriter writer;

    private int number;

    @Test
    void saysOfEachMailboxOnceWhatHappenedWhoDidItAndHowItStands() {
        List<DigestLine> lines = everyLine();
        Letter letter = writer.digest("digest", EVE, lines);

        for (DigestLine line : lines)
            assertThat(letter.text().lines().filter(text -> text.contains(address(line) + ": ")))
                    .singleElement()
                    .satisfies(text -> assertThat(text).contains(" on 24 November 2026, 09:00 UTC. "));
        assertThat(letter.text())
                .contains("By Ben Bitdiddle", "https://provider.example/here", "What to do comes first");
        assertThat(letter.messageId()).isEqualTo("<digest@unhook.invalid>");
        assertThat(letter.html()).containsOnlyOnce("<h1").doesNotContain("null", "{|", "|}", "NOT_FOUND");
        assertThat(letter.text()).doesNotContain("null", "NOT_FOUND", "<p>", "&#39;");
    }

    @Test
    void saysRevokedOfWhatIsConfirmedAndOfNothingElse() {
        for (DigestLine line : everyLine()) {
            boolean confirmed = line.end() instanceof End.Settled settled && settled.outcome() == Outcome.CONFIRMED;
            Letter letter = writer.digest("digest", EVE, List.of(line, line));
            assertThat(letter.text().contains("revoked")).as("%s", line.end()).isEqualTo(confirmed);
        }
    }

    @Test
    void saysInItsSubjectWhetherSomebodyMustDoSomething() {
        End done = new End.Settled(Outcome.CONFIRMED, List.of(), null, null);
        End open = new End.ActionNeeded(ActionBy.OWNER, "https://provider.example/here", null);

        assertThat(subject(done, done)).isEqualTo("2 mailboxes removed from Example CRM: nothing is left to do");
        assertThat(subject(done, open)).isEqualTo("2 mailboxes removed from Example CRM: 1 needs somebody");
        assertThat(subject(open, open, done)).isEqualTo("3 mailboxes removed from Example CRM: 2 need somebody");
        assertThat(subject(done, new End.InProgress())).isEqualTo("2 mailboxes removed from Example CRM");
    }

    @Test
    void holdsAnInboxThatIsStillThereToo() {
        var lines = List.of(
                line(IncidentKind.DEACTIVATED, Provider.GOOGLE, new End.InProgress()),
                line(IncidentKind.ACCESS_LOST, Provider.GOOGLE, new End.InProgress()));

        Letter letter = writer.digest("digest", EVE, lines);

        assertThat(letter.subject()).isEqualTo("News about 2 mailboxes in Example CRM: 1 needs somebody");
        assertThat(letter.text())
                .contains(
                        "By Ben Bitdiddle",
                        "deactivated on 24 November 2026",
                        "Example CRM lost its access",
                        "connect what you want");
    }

    private String subject(End... ends) {
        List<DigestLine> lines = new ArrayList<>();
        for (End end : ends) lines.add(line(IncidentKind.REMOVED, Provider.GOOGLE, end));
        return writer.digest("digest", EVE, lines).subject();
    }

    private List<DigestLine> everyLine() {
        List<DigestLine> lines = new ArrayList<>();
        for (Provider provider : Provider.values())
            for (End end : everyEnd()) lines.add(line(IncidentKind.REMOVED, provider, end));
        return lines;
    }

    private static List<End> everyEnd() {
        List<End> ends = new ArrayList<>();
        ends.add(new End.InProgress());
        for (ActionBy by : ActionBy.values())
            for (String steps : new String[] {null, "microsoft.personal", "no.such-key"})
                ends.add(new End.ActionNeeded(by, "https://provider.example/here", steps));
        for (Outcome outcome : Outcome.values()) ends.add(new End.Settled(outcome, List.of(), NINE, null));
        ends.add(new End.Settled(Outcome.NOT_APPLICABLE, List.of(), null, End.Settled.NO_GRANT_KNOWN));
        return ends;
    }

    private DigestLine line(IncidentKind kind, Provider provider, End end) {
        String id = "box-%03d".formatted(number++);
        var mailbox = new Mailbox(MailboxKind.INBOX, id, "acme", "ada", id + "@acme.example", provider);
        var incident = new Incident(
                id,
                new IncidentKey(MailboxKey.of(mailbox), 1, kind, 1),
                mailbox,
                new Actor(ActorKind.USER, "ben"),
                Reason.REQUESTED,
                null,
                NINE,
                NINE,
                false);
        return new DigestLine(
                Message.INBOX_REMOVED,
                incident,
                end,
                new Background(Optional.of(BEN), Optional.empty(), true, 0, null));
    }

    private static String address(DigestLine line) {
        return line.incident().mailbox().address();
    }
}
