package io.unhook.notification.domain;

import static io.unhook.notification.domain.Story.settled;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.notification.domain.End.ActionNeeded;
import io.unhook.notification.domain.End.InProgress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("domain")
class DigestGroupTest {
    private static final End OWNER = new ActionNeeded(ActionBy.OWNER, null, null);
    private static final End IT = new ActionNeeded(ActionBy.IT, null, null);

    @Test
    void whatNeedsSomebodyComesFirstAndOfThatTheLongestList() {
        List<DigestLine> lines = Stream.of(
                        lines(5, Provider.GOOGLE, settled(Outcome.CONFIRMED)),
                        lines(1, Provider.GOOGLE, OWNER),
                        lines(2, Provider.IMAP, IT),
                        lines(9, Provider.GOOGLE, new InProgress()))
                .flatMap(List::stream)
                .toList();

        assertThat(shape(lines)).containsExactly("IT_ACTS 2", "OWNER_ACTS 1", "WAIT 9", "NOTHING 5");
    }

    @Test
    void ofTwoThatAreAsLongTheMorePressingComesFirst() {
        List<DigestLine> lines = new ArrayList<>(lines(2, Provider.IMAP, IT));
        lines.addAll(lines(2, Provider.GOOGLE, OWNER));

        assertThat(shape(lines)).containsExactly("OWNER_ACTS 2", "IT_ACTS 2");
    }

    @Test
    void whatIsDoneInAnotherWayIsAnotherGroup() {
        List<DigestLine> lines = new ArrayList<>(lines(2, Provider.GOOGLE, OWNER));
        lines.addAll(lines(1, Provider.MICROSOFT, OWNER));
        lines.addAll(lines(3, Provider.MICROSOFT, new ActionNeeded(ActionBy.OWNER, null, "microsoft.personal")));
        lines.addAll(lines(4, Provider.MICROSOFT, new ActionNeeded(ActionBy.OWNER, "https://a.example", null)));

        assertThat(shape(lines)).containsExactly("OWNER_ACTS 4", "OWNER_ACTS 3", "OWNER_ACTS 2", "OWNER_ACTS 1");
    }

    @Test
    void whatNobodyHasToDoIsOneGroupWhereverItWas() {
        List<DigestLine> lines = new ArrayList<>();
        for (Provider provider : Provider.values()) lines.addAll(lines(1, provider, settled(Outcome.ALREADY_INVALID)));

        assertThat(shape(lines)).containsExactly("NOTHING " + Provider.values().length);
    }

    @Test
    void anInboxThatIsStillThereIsGroupedByWhatHappenedToIt() {
        var lines = List.of(
                line(1, IncidentKind.DEACTIVATED, Provider.GOOGLE, new InProgress()),
                line(2, IncidentKind.ACCESS_LOST, Provider.GOOGLE, new InProgress()),
                line(3, IncidentKind.ACCESS_LOST, Provider.IMAP, new InProgress()));

        assertThat(shape(lines)).containsExactly("OWNER_RECONNECTS 2", "AGREE 1");
    }

    @Test
    void everyLineIsInItOnceByAddressWhateverTheOrder() {
        List<DigestLine> lines = new ArrayList<>(lines(20, Provider.GOOGLE, OWNER));
        lines.addAll(lines(20, Provider.GOOGLE, settled(Outcome.CONFIRMED)));
        List<DigestLine> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(1));

        List<DigestGroup> groups = DigestGroup.of(shuffled);

        assertThat(groups.stream().flatMap(group -> group.lines().stream())).containsExactlyInAnyOrderElementsOf(lines);
        for (DigestGroup group : groups)
            assertThat(group.lines())
                    .extracting(line -> line.incident().mailbox().address())
                    .isSorted();
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void everyOutcomeOfARemovalNeedsSomebodyExactlyIfItsStandingSaysSo(Outcome outcome) {
        Standing standing = settled(outcome).standing();
        boolean needs = LeftToDo.of(IncidentKind.REMOVED, settled(outcome)).needsSomebody();

        assertThat(needs).isEqualTo(standing != Standing.NOTHING_LEFT && standing != Standing.IN_PROGRESS);
    }

    private static List<String> shape(List<DigestLine> lines) {
        return DigestGroup.of(lines).stream()
                .map(group -> group.leftToDo() + " " + group.lines().size())
                .toList();
    }

    private static List<DigestLine> lines(int many, Provider provider, End end) {
        List<DigestLine> lines = new ArrayList<>();
        for (int i = 0; i < many; i++) lines.add(line(i, IncidentKind.REMOVED, provider, end));
        return lines;
    }

    private static DigestLine line(int number, IncidentKind kind, Provider provider, End end) {
        var mailbox = new Mailbox(
                MailboxKind.INBOX, "box" + number, "acme", "ada", "box%02d@acme.example".formatted(number), provider);
        var key = new IncidentKey(MailboxKey.of(mailbox), 1, kind, 1);
        var incident = new Incident("i" + number, key, mailbox, Story.BEN, null, null, Story.NOON, Story.NOON, false);
        return new DigestLine(
                Message.INBOX_REMOVED,
                incident,
                end,
                new Background(Optional.empty(), Optional.empty(), true, 0, null));
    }
}
