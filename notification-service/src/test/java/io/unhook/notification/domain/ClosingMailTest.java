package io.unhook.notification.domain;

import static io.unhook.contracts.ActionBy.OWNER;
import static io.unhook.contracts.Outcome.ADMIN_GRANT_REMAINS;
import static io.unhook.contracts.Outcome.CONFIRMED;
import static io.unhook.contracts.Outcome.KEPT_SHARED;
import static io.unhook.contracts.Outcome.NOT_APPLICABLE;
import static io.unhook.contracts.Outcome.UNCONFIRMED;
import static io.unhook.notification.domain.Message.ACTION_NEEDED;
import static io.unhook.notification.domain.Message.ALL_CLEAR;
import static io.unhook.notification.domain.Message.INBOX_REMOVED;
import static io.unhook.notification.domain.Message.IT_MUST_ACT;
import static io.unhook.notification.domain.Message.NOT_CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class ClosingMailTest {

    @Test
    void whoWasAskedToActIsToldThatItIsDone() {
        var story =
                new Story().removed().needs(OWNER).passes(Duration.ofDays(1)).settles(CONFIRMED);

        assertThat(story.messages()).containsExactly(INBOX_REMOVED, ALL_CLEAR);
    }

    @Test
    void whatTookLongIsClosedOnce() {
        var story = new Story()
                .removed()
                .passes(Story.HOLD)
                .settles(CONFIRMED)
                .settles(CONFIRMED)
                .passes(Duration.ofDays(1));

        assertThat(story.messages()).containsExactly(INBOX_REMOVED, ALL_CLEAR);
    }

    @Test
    void theStepsAreToldWhenTheyBecomeKnownLate() {
        var story = new Story().removed().passes(Story.HOLD).needs(OWNER).settles(CONFIRMED);

        assertThat(story.messages()).containsExactly(INBOX_REMOVED, ACTION_NEEDED, ALL_CLEAR);
    }

    @Test
    void notKnowingIsToldAndClosedWhenItIsKnown() {
        var story = new Story().removed().needs(OWNER).settles(UNCONFIRMED).settles(CONFIRMED);

        assertThat(story.messages()).containsExactly(INBOX_REMOVED, NOT_CONFIRMED, ALL_CLEAR);
    }

    @Test
    void anAdminsGrantThatGoesAwayIsClosed() {
        var story = new Story().removed().settles(ADMIN_GRANT_REMAINS).settles(CONFIRMED);

        assertThat(story.messages()).containsExactly(INBOX_REMOVED, ALL_CLEAR);
    }

    @Test
    void keepingASharedGrantClosesToo() {
        var story = new Story().removed().needs(OWNER).settles(KEPT_SHARED).settles(CONFIRMED);

        assertThat(story.messages()).containsExactly(INBOX_REMOVED, ALL_CLEAR);
    }

    @Test
    void aPasswordThatItMustChangeIsTheLastWord() {
        var story = new Story().removed().passes(Story.HOLD).settles(NOT_APPLICABLE);

        assertThat(story.messages()).containsExactly(INBOX_REMOVED, IT_MUST_ACT);
    }
}
