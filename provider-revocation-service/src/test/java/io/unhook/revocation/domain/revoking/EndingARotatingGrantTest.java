package io.unhook.revocation.domain.revoking;

import static io.unhook.revocation.domain.revoking.Answers.accepted;
import static io.unhook.revocation.domain.revoking.Answers.callNotNow;
import static io.unhook.revocation.domain.revoking.Answers.callUnanswered;
import static io.unhook.revocation.domain.revoking.Answers.dead;
import static io.unhook.revocation.domain.revoking.Answers.refreshUnanswered;
import static io.unhook.revocation.domain.revoking.Answers.works;
import static io.unhook.revocation.domain.revoking.AtProvider.RFC7009;
import static io.unhook.revocation.domain.revoking.Course.NOON;
import static io.unhook.revocation.domain.revoking.RevocationState.Ending.ALREADY_INVALID;
import static io.unhook.revocation.domain.revoking.RevocationState.Ending.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.revocation.domain.revoking.RevocationState.ActionNeeded;
import io.unhook.revocation.domain.revoking.RevocationState.Due;
import io.unhook.revocation.domain.revoking.RevocationState.Settled;
import io.unhook.revocation.domain.revoking.RevocationState.Unconfirmed;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** RFC 7009 answers 200 for a token that it never knew, and each refresh replaces the token. */
@Tag("domain")
class EndingARotatingGrantTest {

    @Test
    void callsOnceForEachTokenThatLived() {
        var course = Course.at(RFC7009, "t1", "t2", "t3")
                .hears(works())
                .hears(dead())
                .hears(works());
        course.hears(accepted()).hears(accepted());
        course.later().hears(dead()).hears(dead());
        assertThat(course.state()).isEqualTo(new Settled(course.now(), CONFIRMED));
    }

    @Test
    void isNotVerifiedBeforeEachTokenWasCalled() {
        var course = Course.at(RFC7009, "t1", "t2").hears(works()).hears(works());
        course.hears(accepted()).hears(callNotNow());
        assertThat(course.state()).isInstanceOf(Due.class);
    }

    @Test
    void takesTwoHundredForAcceptedAfterAnUnansweredCallIfTheTokenHadRefreshed() {
        var course = Course.at(RFC7009).hears(works()).hears(callUnanswered());
        course.later().hears(accepted()).later().hears(dead());
        assertThat(course.state()).isEqualTo(new Settled(course.now(), CONFIRMED));
    }

    @Test
    void isNeverConfirmedOnceTheAnswerToAProbeWasLost() {
        var course = Course.at(RFC7009).hears(works()).hears(accepted());
        course.later().hears(refreshUnanswered());
        course.later().hears(dead());
        assertThat(course.state()).isInstanceOf(ActionNeeded.class);
        course.after(Duration.ofDays(40));
        assertThat(course.state()).isInstanceOf(Unconfirmed.class);
        course.later().later().later();
        assertThat(course.state()).isInstanceOf(Unconfirmed.class);
    }

    @Test
    void isNeverConfirmedForATokenThatWasUncertainBefore() {
        var course = Course.withUncertainToken(RFC7009).hears(works()).hears(accepted());
        course.later().hears(dead());
        assertThat(course.state()).isInstanceOf(ActionNeeded.class);
    }

    @Test
    void isNotEvenAlreadyInvalidIfTheDeadTokenWasUncertain() {
        var course = Course.withUncertainToken(RFC7009).hears(dead());
        assertThat(course.state()).isInstanceOf(ActionNeeded.class);
    }

    /** Each token is a chain of its own: the one that nobody can see may live on, whatever was shown about the other. */
    @Test
    void isNeverConfirmedIfOneOfTwoTokensWasUncertainAndDead() {
        var course = Course.withUncertainToken(RFC7009, "t2")
                .hears(dead())
                .hears(works())
                .hears(accepted());
        course.later().hears(dead());
        assertThat(course.state()).isInstanceOf(ActionNeeded.class);
    }

    @Test
    void isNeverConfirmedIfATokenHadGoneAstray() {
        var course = Course.withAstrayToken(RFC7009, "t2").hears(works()).hears(accepted());
        course.later().hears(dead());
        assertThat(course.state()).isInstanceOf(ActionNeeded.class);
        course.after(Duration.ofDays(40)).later();
        assertThat(course.state()).isInstanceOf(Unconfirmed.class);
    }

    @Test
    void isNotEvenAlreadyInvalidIfATokenHadGoneAstray() {
        var course = Course.withAstrayToken(RFC7009, "t2").hears(dead());
        assertThat(course.state()).isInstanceOf(ActionNeeded.class);
    }

    @Test
    void isAlreadyInvalidIfItsTokensWereDead() {
        var course = Course.at(RFC7009, "t1", "t2").hears(dead()).hears(dead());
        assertThat(course.state()).isEqualTo(new Settled(NOON, ALREADY_INVALID));
    }
}
