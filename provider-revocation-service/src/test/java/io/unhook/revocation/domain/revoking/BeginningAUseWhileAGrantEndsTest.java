package io.unhook.revocation.domain.revoking;

import static io.unhook.revocation.domain.revoking.Answers.accepted;
import static io.unhook.revocation.domain.revoking.Answers.callNotNow;
import static io.unhook.revocation.domain.revoking.Answers.callUnanswered;
import static io.unhook.revocation.domain.revoking.Answers.personNeeded;
import static io.unhook.revocation.domain.revoking.Answers.works;
import static io.unhook.revocation.domain.revoking.AtProvider.GOOGLE;
import static io.unhook.revocation.domain.revoking.AtProvider.MICROSOFT;
import static io.unhook.revocation.domain.revoking.Course.NOON;
import static io.unhook.revocation.domain.revoking.RevocationState.Ending.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unhook.revocation.domain.revoking.RevocationState.Settled;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class BeginningAUseWhileAGrantEndsTest {

    @Test
    void withdrawsWhatWasNeverCalled() {
        assertThat(withdrawn(Course.at(GOOGLE).hears(works()))).isEqualTo(new Settled(NOON, WITHDRAWN));
    }

    @Test
    void withdrawsWhatWasDefinitelyRefused() {
        assertThat(withdrawn(Course.at(GOOGLE).hears(works()).hears(callNotNow())))
                .isEqualTo(new Settled(NOON, WITHDRAWN));
    }

    @Test
    void withdrawsWhatWaitsForAPerson() {
        assertThat(withdrawn(Course.at(MICROSOFT).hears(works()).hears(personNeeded())))
                .isEqualTo(new Settled(NOON, WITHDRAWN));
    }

    @Test
    void withdrawsWhatWasGivenUp() {
        var course = Course.at(MICROSOFT).hears(works()).hears(personNeeded());
        course.after(Duration.ofDays(31)).hears(works());
        assertThat(withdrawn(course)).isEqualTo(new Settled(course.now(), WITHDRAWN));
    }

    @Test
    void mustWaitWhileACallIsOut() {
        refused(Course.at(GOOGLE).hears(works()).crashesInTheCall());
    }

    @Test
    void mustWaitWhileACallIsUnanswered() {
        refused(Course.at(GOOGLE).hears(works()).hears(callUnanswered()));
    }

    /** An earlier call may still land, whatever came of the one after it. */
    @Test
    void mustWaitAfterAnUnansweredCallThoughTheNextWasRefused() {
        refused(Course.at(GOOGLE).hears(works()).hears(callUnanswered()).later().hears(callNotNow()));
    }

    @Test
    void mustWaitWhileACallIsAcceptedAndNotProven() {
        refused(Course.at(GOOGLE).hears(works()).hears(accepted()));
    }

    private static RevocationState withdrawn(Course course) {
        return course.revocation().withdrawn(course.now()).state();
    }

    private static void refused(Course course) {
        assertThat(course.revocation().mayStillLand()).isTrue();
        assertThatThrownBy(() -> course.revocation().withdrawn(course.now())).isInstanceOf(IllegalStateException.class);
    }
}
