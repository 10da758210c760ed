package io.unhook.notification.domain;

import static io.unhook.contracts.ActionBy.OWNER;
import static io.unhook.contracts.Outcome.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.MailboxKind;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whom we cannot write to is not forgotten: the admins are told instead, once. */
@Tag("domain")
class UnreachableTest {

    @Test
    void whatTheMailServerRefusesForGoodIsToldToTheAdmins() {
        var story = account()
                .refuses("ada@home.example")
                .removed()
                .settles(CONFIRMED)
                .settles(CONFIRMED);

        assertThat(story.mailsTo("sara")).containsExactly("owner-unreachable");
        assertThat(story.mailsTo("anna")).containsExactly("owner-unreachable");
        assertThat(story.notTold()).containsExactly("ada inbox-removed FAILED smtp-550");
    }

    @Test
    void theyHearHowItGoesOnAndTheOwnerIsNotWrittenToAboutTheSame() {
        var story = account().refuses("ada@home.example").removed().needs(OWNER).settles(CONFIRMED);

        assertThat(story.mailsTo("sara")).containsExactly("owner-unreachable", "all-clear");
        assertThat(story.notTold()).containsExactly("ada inbox-removed FAILED smtp-550");
    }

    @Test
    void theyAreRemindedInTheOwnersPlace() {
        var story = account().refuses("ada@home.example").removed().needs(OWNER).passes(Duration.ofDays(30));

        assertThat(story.mailsTo("sara")).containsExactly("owner-unreachable", "action-needed/1", "action-needed/2");
    }

    @Test
    void anOwnerWithoutAnAddressIsOutOfReach() {
        var story = account().isReadAt("ada", null, "MEMBER").removed().settles(CONFIRMED);

        assertThat(story.mailsTo("sara")).containsExactly("owner-unreachable");
        assertThat(story.notTold()).containsExactly("ada inbox-removed FAILED no-address");
    }

    @Test
    void anOwnerWhoLeftIsWaitedForAndThenTheAdminsAreTold() {
        var story = account().leaves("ada").removed().settles(CONFIRMED);
        assertThat(story.mails()).isEmpty();

        story.passes(Duration.ofHours(2));
        assertThat(story.mailsTo("sara")).containsExactly("owner-unreachable");
        assertThat(story.notTold()).containsExactly("ada inbox-removed FAILED nobody-to-tell");
    }

    @Test
    void alsoOfLostAccessAndOfADeactivation() {
        assertThat(account().refuses("ada@home.example").accessLost().mailsTo("sara"))
                .containsExactly("owner-unreachable");
        assertThat(account()
                        .refuses("ada@home.example")
                        .deactivatedBy(Story.BEN, 1)
                        .mailsTo("sara"))
                .containsExactly("owner-unreachable");
    }

    @Test
    void aMovedMailboxThatTakesNoMailIsNotWaitedForForEver() {
        var story = moved("ada@acme.example").postCloses().migrated().settles(CONFIRMED);

        story.passes(Duration.ofHours(4)).leaves("ada").postOpens();
        assertThat(story.mailsTo("sara")).containsExactly("owner-unreachable");
    }

    @Test
    void oneThatIsReadElsewhereIsOnlyTriedAgain() {
        var story = moved("ada@home.example").postCloses().migrated().settles(CONFIRMED);

        story.passes(Duration.ofHours(5)).postOpens();
        assertThat(story.mailsTo("sara")).isEmpty();
        assertThat(story.mailsTo("ada")).containsExactly("provider-migrated");
    }

    @Test
    void theAddressThatRefusedIsNotWrittenToUnderAnAdminsName() {
        var story = account()
                .isReadAt("sara", "ada@home.example", "SUPER_ADMIN")
                .refuses("ada@home.example")
                .removed()
                .settles(CONFIRMED);

        assertThat(story.mailsTo("sara")).isEmpty();
        assertThat(story.mailsTo("anna")).containsExactly("owner-unreachable");
    }

    @Test
    void aChannelsAdminsAreToldOnlyIfTheConnectorHasSomethingLeftToDo() {
        var refused = channel().refuses("ada@home.example").removed().passes(Story.HOLD);
        assertThat(refused.mailsTo("sara")).containsExactly("channel-removed");

        refused.needs(OWNER);
        assertThat(refused.mailsTo("sara")).containsExactly("channel-removed", "action-needed");
        assertThat(channel()
                        .refuses("ada@home.example")
                        .removed()
                        .settles(CONFIRMED)
                        .mailsTo("sara"))
                .containsExactly("channel-removed");
    }

    @Test
    void aChannelsAdminWhoReadItBeforeTheConnectorWasRefusedHearsThatToo() {
        var story = channel().removed().needs(OWNER);
        assertThat(story.mailsTo("sara")).containsExactly("channel-removed");

        story.refuses("ada@home.example").passes(Duration.ofDays(3));
        assertThat(story.mailsTo("sara")).containsExactly("channel-removed", "owner-unreachable");
    }

    private static Story moved(String address) {
        return Story.about(Story.mailbox(MailboxKind.INBOX, "ada@acme.example"))
                .isReadAt("ada", address, "MEMBER")
                .knows("sara", "SUPER_ADMIN");
    }

    private static Story channel() {
        return Story.about(Story.INFO).knows("ada", "MEMBER").knows("sara", "SUPER_ADMIN");
    }

    private static Story account() {
        return Story.about(Story.ADAS)
                .knows("ada", "MEMBER")
                .knows("anna", "ACCOUNT_ACCESS")
                .knows("sara", "SUPER_ADMIN");
    }
}
