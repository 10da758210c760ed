package io.unhook.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever gave the access took it back, for everything that lived on it. */
@Tag("domain")
class TakenBackTest {

    @Test
    void whoMustActIsToldTheStepsAndThatItIsDone() {
        var story = new Story().takenBack().needs(ActionBy.OWNER);
        assertThat(story.mailsTo("ada")).containsExactly("access-lost", "action-needed");

        story.settles(Outcome.CONFIRMED);

        assertThat(story.mailsTo("ada")).containsExactly("access-lost", "action-needed", "all-clear");
    }

    @Test
    void theStepsMayBeKnownBeforeItIs() {
        assertThat(new Story().needs(ActionBy.OWNER).takenBack().mailsTo("ada"))
                .containsExactly("access-lost", "action-needed");
    }

    @Test
    void whoNeedDoNothingHearsNothingMore() {
        assertThat(new Story().takenBack().settles(Outcome.CONFIRMED).mailsTo("ada"))
                .containsExactly("access-lost");
    }

    @Test
    void anAdministratorsStepIsForTheSuperAdmins() {
        var story = new Story()
                .knows("sara", "SUPER_ADMIN")
                .knows("anna", "ACCOUNT_ACCESS")
                .takenBack()
                .settles(Outcome.ADMIN_GRANT_REMAINS);

        assertThat(story.mailsTo("sara")).containsExactly("admin-must-act");
        assertThat(story.mailsTo("anna")).isEmpty();
        assertThat(story.mailsTo("ada")).containsExactly("access-lost");
    }

    @Test
    void whoDoesNotActIsRemindedAndTheAdminsAreToldInTheEnd() {
        var story = new Story()
                .knows("sara", "SUPER_ADMIN")
                .takenBack()
                .needs(ActionBy.OWNER)
                .passes(Duration.ofDays(11));

        assertThat(story.mailsTo("ada"))
                .containsExactly("access-lost", "action-needed", "action-needed/1", "action-needed/2");
        assertThat(story.mailsTo("sara")).containsExactly("escalated");
    }

    /** Then the removal tells of the same end. */
    @Test
    void whoeverRemovesTheMailboxAfterwardsIsRemindedOfOneStepOnce() {
        var story = new Story()
                .takenBack()
                .needs(ActionBy.OWNER)
                .removed(1, Reason.REQUESTED)
                .passes(Duration.ofDays(4));

        assertThat(story.mailsTo("ada"))
                .containsExactly("access-lost", "action-needed", "inbox-removed", "action-needed/1");
    }

    @Test
    void whoeverConnectsAgainHearsThatBothAreSettled() {
        var story = new Story().takenBack().needs(ActionBy.OWNER).connectedAgain();
        assertThat(story.mailsTo("ada")).containsExactly("access-lost", "action-needed", "all-clear");

        story.settles(Outcome.SUPERSEDED);

        assertThat(story.mailsTo("ada")).containsExactly("access-lost", "action-needed", "all-clear", "all-clear");
    }
}
