package io.unhook.revocation.domain.revoking;

import static io.unhook.revocation.domain.revoking.Answers.accepted;
import static io.unhook.revocation.domain.revoking.Answers.askedToWait;
import static io.unhook.revocation.domain.revoking.Answers.callNotNow;
import static io.unhook.revocation.domain.revoking.Answers.callOurFault;
import static io.unhook.revocation.domain.revoking.Answers.callUnanswered;
import static io.unhook.revocation.domain.revoking.Answers.dead;
import static io.unhook.revocation.domain.revoking.Answers.notAToken;
import static io.unhook.revocation.domain.revoking.Answers.refreshUnanswered;
import static io.unhook.revocation.domain.revoking.Answers.signInNeeded;
import static io.unhook.revocation.domain.revoking.Answers.works;
import static io.unhook.revocation.domain.revoking.AtProvider.GOOGLE;
import static io.unhook.revocation.domain.revoking.Course.NOON;
import static io.unhook.revocation.domain.revoking.RevocationState.Ending.ALREADY_INVALID;
import static io.unhook.revocation.domain.revoking.RevocationState.Ending.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.Evidence;
import io.unhook.revocation.domain.revoking.RevocationState.ActionNeeded;
import io.unhook.revocation.domain.revoking.RevocationState.Due;
import io.unhook.revocation.domain.revoking.RevocationState.Settled;
import io.unhook.revocation.domain.revoking.RevocationState.Unconfirmed;
import io.unhook.revocation.domain.revoking.RevocationState.Verifying;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class EndingAGoogleGrantTest {

    @Test
    void isConfirmedByAnAcceptedCallAndARefusedRefreshAfterIt() {
        var course = Course.at(GOOGLE).hears(works()).hears(accepted());
        assertThat(course.state()).isEqualTo(new Verifying(NOON.plusSeconds(2), NOON));

        course.later().hears(dead());

        assertThat(course.state()).isEqualTo(new Settled(NOON.plusSeconds(2), CONFIRMED));
        assertThat(course.revocation().evidence())
                .extracting(Evidence::kind)
                .containsExactly("refresh-before-call", "call-accepted", "refresh-refused");
    }

    @Test
    void isProbedUntilItTook() {
        var course = Course.at(GOOGLE).hears(works()).hears(accepted());
        course.later().hears(works());
        assertThat(course.state()).isInstanceOf(Verifying.class);
        course.later().hears(dead());
        assertThat(course.state()).isEqualTo(new Settled(course.now(), CONFIRMED));
    }

    @Test
    void isCalledAgainWhenItLivesOnAfterTheLongestLag() {
        var course = Course.at(GOOGLE).hears(works()).hears(accepted());
        course.after(Duration.ofMinutes(61)).hears(works());
        assertThat(course.state()).isInstanceOf(Due.class);
        course.later().hears(accepted()).later().hears(dead());
        assertThat(course.state()).isEqualTo(new Settled(course.now(), CONFIRMED));
    }

    /** Evicted by the cap of a hundred, expired, or revoked by the person: nobody can tell. */
    @Test
    void isAlreadyInvalidWhenItsTokenWasDeadBeforeWeCalled() {
        var course = Course.at(GOOGLE).hears(dead());
        assertThat(course.state()).isEqualTo(new Settled(NOON, ALREADY_INVALID));
    }

    @Test
    void isAlreadyInvalidWhenItsTokenDiedBetweenTheRefreshAndTheFirstCall() {
        var course = Course.at(GOOGLE).hears(works()).hears(notAToken()).later().hears(dead());
        assertThat(course.state()).isEqualTo(new Settled(course.now(), ALREADY_INVALID));
    }

    @Test
    void takesAnUnknownTokenForAcceptedAfterAnUnansweredCall() {
        var course = Course.at(GOOGLE).hears(works()).hears(callUnanswered());
        course.later().hears(notAToken()).later().hears(dead());
        assertThat(course.state()).isEqualTo(new Settled(course.now(), CONFIRMED));
    }

    @Test
    void takesItForAcceptedAfterACrashInTheCallToo() {
        var course = Course.at(GOOGLE).hears(works()).crashesInTheCall();
        course.later().hears(notAToken()).later().hears(dead());
        assertThat(course.state()).isEqualTo(new Settled(course.now(), CONFIRMED));
    }

    /** 503 is a definite no: the token that is unknown afterwards did not die by our hand. */
    @Test
    void doesNotTakeItForAcceptedAfterARefusedCall() {
        var course = Course.at(GOOGLE).hears(works()).hears(callNotNow());
        course.later().hears(notAToken()).later().hears(dead());
        assertThat(course.state()).isEqualTo(new Settled(course.now(), ALREADY_INVALID));
    }

    @Test
    void isNeverConfirmedForATokenThatWasNotSeenAlive() {
        var course = Course.at(GOOGLE).hears(signInNeeded()).hears(callUnanswered());
        course.later().hears(signInNeeded()).hears(notAToken());
        course.later().hears(dead());
        assertThat(course.state()).isInstanceOf(ActionNeeded.class);
    }

    @Test
    void countsAnUnansweredRefreshAsNothingForATokenThatDoesNotRotate() {
        var course = Course.at(GOOGLE).hears(refreshUnanswered());
        course.later().hears(works()).hears(accepted()).later().hears(refreshUnanswered());
        course.later().hears(dead());
        assertThat(course.state()).isEqualTo(new Settled(course.now(), CONFIRMED));
    }

    @Test
    void needsOneCallForAllItsTokensAndProofForEachThatLived() {
        var course =
                Course.at(GOOGLE, "t1", "t2", "t3").hears(works()).hears(dead()).hears(works());
        course.hears(accepted());
        assertThat(course.state()).isInstanceOf(Verifying.class);
        course.later().hears(dead()).hears(works());
        assertThat(course.state()).isInstanceOf(Verifying.class);
        course.later().hears(dead());
        assertThat(course.state()).isEqualTo(new Settled(course.now(), CONFIRMED));
    }

    @Test
    void triesItsOtherTokenWhenOneIsUnknown() {
        var course = Course.at(GOOGLE, "t1", "t2").hears(works()).hears(works());
        course.hears(notAToken()).hears(accepted()).later().hears(dead()).hears(dead());
        assertThat(course.state()).isEqualTo(new Settled(course.now(), CONFIRMED));
    }

    @Test
    void waitsAsLongAsTheProviderAsks() {
        var course = Course.at(GOOGLE).hears(works()).hears(askedToWait(Duration.ofMinutes(5)));
        assertThat(course.state()).isEqualTo(new Due(NOON.plus(Duration.ofMinutes(5)), 1));
    }

    @Test
    void isToldAsUnconfirmedAfterSevenDaysOfTryingAndConfirmedAfterAll() {
        var course = Course.at(GOOGLE).hears(works());
        int tries = 0;
        while (course.state() instanceof Due && tries++ < 100_000)
            course.hears(callUnanswered()).later();
        assertThat(course.state()).isInstanceOf(Unconfirmed.class);
        assertThat(Duration.between(NOON, course.now())).isGreaterThan(Duration.ofDays(7));

        course.later().hears(works()).hears(accepted()).later().hears(dead());
        assertThat(course.state()).isEqualTo(new Settled(course.now(), CONFIRMED));
    }

    @Test
    void isConfirmedAfterAllWhenACallThatWasNeverAnsweredTurnsOutToHaveLanded() {
        var course = Course.at(GOOGLE).hears(works()).hears(callUnanswered()).untilUnconfirmed();
        course.hears(dead()).hears(notAToken());
        assertThat(course.state()).isEqualTo(new Settled(course.now(), CONFIRMED));
    }

    @Test
    void doesNotCountTheTimeInWhichNobodyTried() {
        var course = Course.at(GOOGLE).hears(works()).hears(callNotNow());
        course.after(Duration.ofDays(20)).hears(callNotNow());
        assertThat(course.state()).isInstanceOf(Due.class);
    }

    @Test
    void doesNotCountAFaultOfOurs() {
        var course = Course.at(GOOGLE).hears(works());
        for (int tries = 0; tries < 1000; tries++) course.hears(callOurFault()).later();
        assertThat(Duration.between(NOON, course.now())).isGreaterThan(Duration.ofDays(8));
        assertThat(course.state()).isInstanceOf(Due.class);
    }
}
