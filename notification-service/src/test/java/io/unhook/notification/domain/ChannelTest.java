package io.unhook.notification.domain;

import static io.unhook.contracts.ActionBy.OWNER;
import static io.unhook.contracts.ActionBy.TENANT_ADMIN;
import static io.unhook.contracts.Outcome.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A channel belongs to a team: who of it is told. */
@Tag("domain")
class ChannelTest {

    @Test
    void everybodyWhoAnswersForItIsToldOnce() {
        var story = team().removed().settles(CONFIRMED);

        assertThat(story.mailsTo("sara")).containsExactly("channel-removed");
        assertThat(story.mailsTo("anna")).containsExactly("channel-removed");
        assertThat(story.mailsTo("ada")).containsExactly("channel-removed");
        assertThat(story.mailsTo("max")).isEmpty();
    }

    @Test
    void aConnectorWhoIsAnAdminTooIsToldOnce() {
        var story =
                team().knows("ada", "SUPER_ADMIN", "ACCOUNT_ACCESS").removed().settles(CONFIRMED);

        assertThat(story.mailsTo("ada")).containsExactly("channel-removed");
    }

    @Test
    void whoBecameAnAdminDuringTheHoldIsTold() {
        var story = team().removed().passes(Duration.ofMinutes(1)).knows("max", "MEMBER", "ACCOUNT_ACCESS");

        assertThat(story.passes(Duration.ofMinutes(1)).mailsTo("max")).containsExactly("channel-removed");
    }

    @Test
    void whoBecomesOneLaterIsNotToldOldNews() {
        var story = team().removed()
                .settles(CONFIRMED)
                .knows("max", "SUPER_ADMIN")
                .removed()
                .settles(CONFIRMED)
                .passes(Duration.ofDays(20));

        assertThat(story.mailsTo("max")).isEmpty();
    }

    @Test
    void whoLeftOrIsNoAdminAnyMoreIsNotTold() {
        var story = team().removed().leaves("sara").knows("anna", "MEMBER").passes(Story.HOLD);

        assertThat(story.mailsTo("sara")).isEmpty();
        assertThat(story.mailsTo("anna")).isEmpty();
        assertThat(story.mailsTo("ada")).containsExactly("channel-removed");
    }

    @Test
    void whoLeavesBeforeTheirMailGoesOutDoesNotGetIt() {
        var story =
                team().postCloses().removed().settles(CONFIRMED).leaves("sara").postOpens();

        assertThat(story.mailsTo("sara")).isEmpty();
        assertThat(story.notTold()).containsExactly("sara channel-removed OMITTED left-the-account");
    }

    @Test
    void aConnectorWhoLeftIsReplacedByNobodyAndThatCanBeSeen() {
        var story = team().leaves("ada").removed().needs(OWNER);

        assertThat(story.mailsTo("sara")).containsExactly("channel-removed");
        assertThat(story.mailsTo("anna")).containsExactly("channel-removed");
        assertThat(story.mails()).hasSize(2);
        assertThat(story.notTold()).containsExactly("ada channel-removed OMITTED left-the-account");
    }

    @Test
    void twoUsersWithOneAddressGetOneMail() {
        var story = Story.about(Story.INFO)
                .knows("ada", "MEMBER")
                .isReadAt("sara", "office@acme.example", "SUPER_ADMIN")
                .isReadAt("siri", "Office@acme.example ", "SUPER_ADMIN")
                .removed()
                .passes(Story.HOLD)
                .needs(TENANT_ADMIN)
                .passes(Duration.ofDays(11))
                .settles(CONFIRMED);

        assertThat(story.mailsTo("siri")).isEmpty();
        assertThat(story.mailsTo("sara"))
                .containsExactly(
                        "channel-removed", "admin-must-act", "admin-must-act/1", "admin-must-act/2", "all-clear");
        assertThat(story.notTold()).containsExactly("siri channel-removed OMITTED same-address");
    }

    @Test
    void anAdminWithoutAnAddressKeepsNobodyElseFromBeingTold() {
        var story = team().isReadAt("sara", null, "SUPER_ADMIN").removed().settles(CONFIRMED);

        assertThat(story.mails()).hasSize(2);
        assertThat(story.notTold()).containsExactly("sara channel-removed FAILED no-address");
    }

    @Test
    void nobodyAtAllIsWaitedForAndThenAnAlarm() {
        var story = Story.about(Story.INFO).removed().settles(CONFIRMED).passes(Duration.ofMinutes(59));
        assertThat(story.notTold()).isEmpty();

        story.passes(Duration.ofMinutes(2));
        assertThat(story.notTold()).containsExactly("ada channel-removed FAILED nobody-to-tell");
    }

    @Test
    void anAdminWhoTurnsUpInThatHourIsTold() {
        var story = Story.about(Story.INFO)
                .removed()
                .settles(CONFIRMED)
                .passes(Duration.ofMinutes(30))
                .knows("sara", "SUPER_ADMIN")
                .passes(Duration.ofMinutes(2));

        assertThat(story.mailsTo("sara")).containsExactly("channel-removed");
    }

    @Test
    void theClosingMailGoesToWhoWasToldThatItIsOpenAndToNobodyElse() {
        var story = team().removed()
                .passes(Story.HOLD)
                .knows("max", "SUPER_ADMIN")
                .knows("anna", "MEMBER")
                .settles(CONFIRMED)
                .settles(CONFIRMED);

        assertThat(story.mailsTo("sara")).containsExactly("channel-removed", "all-clear");
        assertThat(story.mailsTo("anna")).containsExactly("channel-removed", "all-clear");
        assertThat(story.mailsTo("max")).isEmpty();
    }

    @Test
    void aMoveIsAnIncidentOfItsOwn() {
        var story = team().migrated().settles(CONFIRMED).removed();

        assertThat(story.mailsTo("ada")).containsExactly("provider-migrated", "channel-removed");
        assertThat(story.mailsTo("sara")).containsExactly("provider-migrated", "channel-removed");
    }

    private static Story team() {
        return Story.about(Story.INFO)
                .knows("ada", "MEMBER")
                .knows("anna", "ACCOUNT_ACCESS")
                .knows("max", "MEMBER", "POET")
                .knows("sara", "SUPER_ADMIN");
    }
}
