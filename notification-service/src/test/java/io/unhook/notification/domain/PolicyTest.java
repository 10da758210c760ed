package io.unhook.notification.domain;

import static io.unhook.notification.domain.Message.ACCESS_LOST;
import static io.unhook.notification.domain.Message.INBOX_DEACTIVATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class PolicyTest {

    @Test
    void whoDeactivatedTheirOwnInboxKnowsIt() {
        assertThat(new Story().deactivatedBy(Story.ADA, 1).mails()).isEmpty();
    }

    @Test
    void theOwnerIsToldOfEachDeactivationBySomebodyElseOnce() {
        var story = new Story()
                .deactivatedBy(Story.BEN, 1)
                .deactivatedBy(Story.BEN, 1)
                .deactivatedBy(Story.BEN, 2);

        assertThat(story.messages()).containsExactly(INBOX_DEACTIVATED, INBOX_DEACTIVATED);
    }

    @Test
    void lostAccessIsToldOnceAlthoughTwoServicesTellOfIt() {
        assertThat(new Story().accessLost().accessLost().messages()).containsExactly(ACCESS_LOST);
    }

    @Test
    void whoeverWasToldThatAccessWasLostHearsThatItIsThereAgainAndNobodyElse() {
        var story = Story.about(Story.INFO)
                .knows("ada", "MEMBER")
                .knows("sara", "SUPER_ADMIN")
                .accessLost()
                .knows("ben", "SUPER_ADMIN")
                .connectedAgain()
                .connectedAgain();

        assertThat(story.mailsTo("ada")).containsExactly("access-lost", "all-clear");
        assertThat(story.mailsTo("sara")).containsExactly("access-lost", "all-clear");
        assertThat(story.mailsTo("ben")).isEmpty();
    }

    @Test
    void accessThatIsThereAgainBeforeAnybodyWasToldIsNoNews() {
        assertThat(new Story()
                        .postCloses()
                        .accessLost()
                        .connectedAgain()
                        .postOpens()
                        .mails())
                .isEmpty();
    }

    /** Complete: once nothing is waited for, there is a line for whatever may be. */
    @Test
    void hasAnAnswerForEverything() {
        for (IncidentKind kind : IncidentKind.values())
            for (Reason reason : Reason.values())
                for (End end : everyEnd())
                    assertThat(Policy.RULES)
                            .as("%s %s %s", kind, reason, end)
                            .anyMatch(rule -> rule.applies(after(kind, reason, end)));
    }

    @Test
    void saysSomethingNewForEveryStandingToWhoWaits() {
        for (End end : everyEnd()) {
            if (end.standing() == Standing.IN_PROGRESS) continue;
            assertThat(Policy.toFollow(after(IncidentKind.REMOVED, Reason.REQUESTED, end)))
                    .as("%s", end)
                    .anyMatch(rule -> rule.audience().contains(Audience.WHO_WAITS));
        }
    }

    private static List<End> everyEnd() {
        List<End> ends = new ArrayList<>();
        ends.add(new End.InProgress());
        ends.add(new End.Reconnected());
        for (ActionBy by : ActionBy.values()) ends.add(new End.ActionNeeded(by, null, null));
        for (Outcome outcome : Outcome.values()) ends.add(Story.settled(outcome));
        return ends;
    }

    private static Situation after(IncidentKind kind, Reason reason, End end) {
        var key = new IncidentKey(MailboxKey.of(Story.ADAS), 1, kind, 1);
        var incident = new Incident("i", key, Story.ADAS, Story.ADA, reason, null, Story.NOON, Story.NOON, false);
        return new Situation(incident, end, Story.NOON.plus(Story.HOLD), Story.TIMING, false);
    }
}
