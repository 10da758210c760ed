package io.unhook.notification.domain;

import static io.unhook.contracts.ActionBy.IT;
import static io.unhook.contracts.ActionBy.OWNER;
import static io.unhook.contracts.ActionBy.TENANT_ADMIN;
import static io.unhook.contracts.Outcome.ADMIN_GRANT_REMAINS;
import static io.unhook.contracts.Outcome.CONFIRMED;
import static io.unhook.contracts.Outcome.NOT_APPLICABLE;
import static io.unhook.contracts.Outcome.UNCONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What needs a person is asked again, and after that told to those who can see to it. */
@Tag("domain")
class RemindersTest {

    @Test
    void theOwnerIsRemindedAfterThreeAndTenDaysAndThenTheAdminsAreTold() {
        var story = account().removed().needs(OWNER);

        assertThat(story.passes(days(3).minusSeconds(1)).mailsTo("ada")).hasSize(1);
        assertThat(story.passes(Duration.ofSeconds(1)).mailsTo("ada"))
                .containsExactly("inbox-removed", "action-needed/1");
        assertThat(story.passes(days(7).minusSeconds(1)).mails()).hasSize(2);
        story.passes(Duration.ofSeconds(1));
        assertThat(story.mailsTo("ada")).containsExactly("inbox-removed", "action-needed/1", "action-needed/2");
        assertThat(story.mailsTo("sara")).containsExactly("escalated");
        assertThat(story.mailsTo("anna")).containsExactly("escalated");
        assertThat(story.passes(days(100)).mails()).hasSize(5);
    }

    @Test
    void theyStopTheMomentItIsProven() {
        var story = account()
                .removed()
                .needs(OWNER)
                .passes(days(4))
                .settles(CONFIRMED)
                .passes(days(100));

        assertThat(story.mailsTo("ada")).containsExactly("inbox-removed", "action-needed/1", "all-clear");
        assertThat(story.mailsTo("sara")).isEmpty();
    }

    @Test
    void oneThatIsOnItsWayWhenItIsProvenIsNotSent() {
        var story = account()
                .removed()
                .needs(OWNER)
                .postCloses()
                .passes(days(4))
                .settles(CONFIRMED)
                .postOpens();

        assertThat(story.mailsTo("ada")).containsExactly("inbox-removed", "all-clear");
    }

    @Test
    void whoWasToldOfItLateIsRemindedLater() {
        var story = account()
                .removed()
                .needs(TENANT_ADMIN)
                .passes(days(2))
                .knows("siri", "SUPER_ADMIN")
                .needs(TENANT_ADMIN)
                .passes(days(2));

        assertThat(story.mailsTo("sara")).containsExactly("admin-must-act", "admin-must-act/1");
        assertThat(story.mailsTo("siri")).containsExactly("admin-must-act");
        assertThat(story.passes(days(1)).mailsTo("siri")).containsExactly("admin-must-act", "admin-must-act/1");
    }

    @Test
    void anAdminsStepIsRemindedToTheSuperAdminsAndThenToldToTheOthers() {
        var story = account().removed().settles(ADMIN_GRANT_REMAINS).passes(days(30));

        assertThat(story.mailsTo("ada")).containsExactly("inbox-removed");
        assertThat(story.mailsTo("sara")).containsExactly("admin-must-act", "admin-must-act/1", "admin-must-act/2");
        assertThat(story.mailsTo("anna")).containsExactly("escalated");
    }

    @Test
    void itsStepToo() {
        var story = account().removed().needs(IT).passes(days(30));

        assertThat(story.mailsTo("sara")).containsExactly("it-must-act", "it-must-act/1", "it-must-act/2");
    }

    @Test
    void withoutASuperAdminTheOwnerIsReminded() {
        var story = new Story().removed().settles(ADMIN_GRANT_REMAINS).passes(days(30));

        assertThat(story.mailsTo("ada")).containsExactly("inbox-removed", "admin-must-act/1", "admin-must-act/2");
    }

    @Test
    void whatIsNotKnownIsRemindedToWhoCouldMakeSure() {
        var story = account().removed().settles(UNCONFIRMED).passes(days(30));

        assertThat(story.mailsTo("ada")).containsExactly("inbox-removed", "not-confirmed/1", "not-confirmed/2");
        assertThat(story.mailsTo("sara")).containsExactly("escalated");
    }

    @Test
    void whatWillNeverBeProvenIsNotReminded() {
        var story = account().removed().settles(NOT_APPLICABLE).passes(days(30));

        assertThat(story.mails()).hasSize(2);
    }

    @Test
    void whileItIsInProgressNobodyIsAskedForAnything() {
        var story = account().removed().passes(days(30));

        assertThat(story.mails()).hasSize(1);
    }

    @Test
    void whoWasEscalatedToHearsTheEnd() {
        var story = account().removed().needs(OWNER).passes(days(11)).settles(CONFIRMED);

        assertThat(story.mailsTo("sara")).containsExactly("escalated", "all-clear");
        assertThat(story.mailsTo("ada")).endsWith("all-clear");
    }

    @Test
    void aChannelsConnectorIsRemindedAndItsAdminsOnlyAfterTenDays() {
        var story = Story.about(Story.INFO)
                .knows("ada", "MEMBER")
                .knows("sara", "SUPER_ADMIN")
                .removed()
                .needs(OWNER)
                .passes(days(30));

        assertThat(story.mailsTo("ada")).containsExactly("channel-removed", "action-needed/1", "action-needed/2");
        assertThat(story.mailsTo("sara")).containsExactly("channel-removed", "escalated");
    }

    @Test
    void afterALongStandstillTheyDoNotComeAllAtOnce() {
        var story =
                account().removed().needs(OWNER).postCloses().passes(days(40)).postOpens();
        assertThat(story.mailsTo("ada")).containsExactly("inbox-removed", "action-needed/1");

        story.passes(days(7));
        assertThat(story.mailsTo("ada")).containsExactly("inbox-removed", "action-needed/1", "action-needed/2");
    }

    @Test
    void neverMoreThanThreeHoweverManyAreConfigured() {
        List<Duration> ten =
                IntStream.rangeClosed(1, 10).mapToObj(RemindersTest::days).toList();

        assertThat(new Timing(Story.HOLD, Story.HOLD, Story.HOLD, ten, days(10), days(1)).reminders())
                .containsExactly(days(1), days(2), days(3));
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }

    private static Story account() {
        return Story.about(Story.ADAS)
                .knows("ada", "MEMBER")
                .knows("anna", "ACCOUNT_ACCESS")
                .knows("sara", "SUPER_ADMIN");
    }
}
