package io.unhook.notification.domain;

import static io.unhook.contracts.Outcome.ADMIN_GRANT_REMAINS;
import static io.unhook.contracts.Outcome.CONFIRMED;
import static io.unhook.contracts.Outcome.KEPT_SHARED;
import static io.unhook.contracts.Outcome.NOT_APPLICABLE;
import static io.unhook.notification.domain.Message.INBOX_REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("domain")
class OneMailForARemovedInboxTest {
    private static final End OWNERS_STEP = new End.ActionNeeded(ActionBy.OWNER, null, null);

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void theOutcomeComesWithinTheHold(Outcome outcome) {
        var story = new Story().removed().passes(Duration.ofSeconds(5)).settles(outcome);

        assertThat(story.mails()).containsExactly(Story.Mail.of(INBOX_REMOVED, Story.settled(outcome)));
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void theOutcomeIsHeardBeforeTheRemoval(Outcome outcome) {
        var story = new Story().settles(outcome);
        assertThat(story.mails()).isEmpty();

        story.removed();
        assertThat(story.mails()).containsExactly(Story.Mail.of(INBOX_REMOVED, Story.settled(outcome)));
    }

    @ParameterizedTest
    @EnumSource(ActionBy.class)
    void whatAPersonMustDoIsInTheSameMail(ActionBy by) {
        var story = new Story().removed().needs(by).passes(Duration.ofMinutes(10));

        assertThat(story.messages()).containsExactly(INBOX_REMOVED);
    }

    @Test
    void nothingIsSaidDuringTheHold() {
        var story = new Story().removed().passes(Story.HOLD.minusMillis(1));

        assertThat(story.mails()).isEmpty();
    }

    @Test
    void whenTheHoldIsOverTheMailSaysThatItIsNotDoneYet() {
        var story = new Story().removed().passes(Story.HOLD);

        assertThat(story.mails()).containsExactly(Story.Mail.of(INBOX_REMOVED, new End.InProgress()));
    }

    @Test
    void whatIsToldAgainIsNotMailedAgain() {
        var story = new Story()
                .removed()
                .settles(CONFIRMED)
                .removed()
                .settles(CONFIRMED)
                .needs(ActionBy.OWNER)
                .removed()
                .passes(Story.HOLD);

        assertThat(story.messages()).containsExactly(INBOX_REMOVED);
    }

    @Test
    void aSharedGrantThatEndsLaterNeedsNoSecondMail() {
        var story = new Story().removed().settles(KEPT_SHARED).settles(CONFIRMED);

        assertThat(story.messages()).containsExactly(INBOX_REMOVED);
    }

    @Test
    void anAdminsStepIsToldOnceHoweverItIsHeard() {
        var story = new Story().removed().needs(ActionBy.TENANT_ADMIN).settles(ADMIN_GRANT_REMAINS);

        assertThat(story.messages()).containsExactly(INBOX_REMOVED);
    }

    @Test
    void itsStepIsToldOnceHoweverItIsHeard() {
        var story = new Story().removed().needs(ActionBy.IT).settles(NOT_APPLICABLE);

        assertThat(story.messages()).containsExactly(INBOX_REMOVED);
    }

    @Test
    void whoNeverConsentedIsToldNothing() {
        var story = new Story()
                .removed(1, Reason.CONSENT_REFUSED)
                .settles(NOT_APPLICABLE)
                .passes(Story.HOLD);

        assertThat(story.mails()).isEmpty();
    }

    @Test
    void twoConnectionsRemovedAreTwoIncidents() {
        var story = new Story()
                .removed(1, Reason.REQUESTED)
                .settles(CONFIRMED)
                .passes(Duration.ofDays(3))
                .removed(2, Reason.REQUESTED)
                .hears("use-2", 2, Story.settled(CONFIRMED));

        assertThat(story.messages()).containsExactly(INBOX_REMOVED, INBOX_REMOVED);
    }

    @Test
    void aReplacedConnectionsOutcomeIsNotTheOneOfTheNextRemoval() {
        var story = new Story()
                .settles(KEPT_SHARED)
                .passes(Duration.ofDays(3))
                .removed(2, Reason.REQUESTED)
                .hears("use-2", 2, OWNERS_STEP);

        assertThat(story.mails()).containsExactly(Story.Mail.of(INBOX_REMOVED, OWNERS_STEP));
    }

    @Test
    void aRemovalAlsoEndsTheConnectionBeforeItsOwnAttempt() {
        var story = new Story()
                .removed(2, Reason.REQUESTED)
                .passes(Duration.ofSeconds(3))
                .settles(Outcome.ALREADY_INVALID);

        assertThat(story.mails()).containsExactly(Story.Mail.of(INBOX_REMOVED, Story.settled(Outcome.ALREADY_INVALID)));
    }

    @Test
    void ofTwoConnectionsTheOneThatIsStillOpenSpeaks() {
        var story = new Story()
                .hears("use-2", 2, Story.settled(NOT_APPLICABLE))
                .needs(ActionBy.OWNER)
                .removed(2, Reason.REQUESTED);

        assertThat(story.mails()).containsExactly(Story.Mail.of(INBOX_REMOVED, OWNERS_STEP));
    }
}
