package io.unhook.revocation.domain.revoking;

import static io.unhook.revocation.domain.revoking.Answers.accepted;
import static io.unhook.revocation.domain.revoking.Answers.callHeld;
import static io.unhook.revocation.domain.revoking.Answers.dead;
import static io.unhook.revocation.domain.revoking.Answers.works;
import static io.unhook.revocation.domain.revoking.AtProvider.GOOGLE;
import static io.unhook.revocation.domain.revoking.AtProvider.RFC7009;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.revocation.domain.revoking.RevocationState.Due;
import io.unhook.revocation.domain.revoking.RevocationState.Ending;
import io.unhook.revocation.domain.revoking.RevocationState.Settled;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class HeldBackByABrakeTest {

    @Test
    void aCallThatDidNotGoOutIsNoTryAndLeavesNothingThatMayLand() {
        Course course = Course.at(GOOGLE).hears(works()).hears(callHeld());

        assertThat(course.state()).isEqualTo(new Due(course.now(), 0));
        assertThat(course.next()).isEmpty();
        assertThat(course.revocation().mayStillLand()).isFalse();
    }

    @Test
    void theTimeOnHoldIsNotHeldAgainstIt() {
        Course course = Course.at(GOOGLE).hears(works()).hears(callHeld());
        var deadline = course.revocation().deadline();

        course.after(Duration.ofDays(30));

        assertThat(course.revocation().deadline()).isEqualTo(deadline.plus(Duration.ofDays(30)));
        assertThat(course.state()).isInstanceOf(Due.class);
    }

    @Test
    void afterwardsItGoesOnWhereItWas() {
        Course course = Course.at(GOOGLE).hears(works()).hears(callHeld()).after(Duration.ofDays(30));

        course.hears(accepted()).later().hears(dead());

        assertThat(((Settled) course.state()).ending()).isEqualTo(Ending.CONFIRMED);
    }

    @Test
    void theCallThatWentOutBeforeForAnotherTokenCountsAllTheSame() {
        Course course = Course.at(RFC7009, "t1", "t2").hears(works()).hears(works());
        course.hears(accepted()).hears(callHeld());

        assertThat(course.revocation().mayStillLand()).isTrue();
        assertThat(course.revocation().trail("t2").mayHaveLanded()).isFalse();
    }
}
