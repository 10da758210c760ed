package io.unhook.revocation.domain.revoking;

import static io.unhook.revocation.domain.revoking.Answers.ADMIN;
import static io.unhook.revocation.domain.revoking.Answers.MY_APPS;
import static io.unhook.revocation.domain.revoking.Answers.consentMissing;
import static io.unhook.revocation.domain.revoking.Answers.dead;
import static io.unhook.revocation.domain.revoking.Answers.listed;
import static io.unhook.revocation.domain.revoking.Answers.listedTenantWide;
import static io.unhook.revocation.domain.revoking.Answers.noListing;
import static io.unhook.revocation.domain.revoking.Answers.objectsGone;
import static io.unhook.revocation.domain.revoking.Answers.personNeeded;
import static io.unhook.revocation.domain.revoking.Answers.refreshUnanswered;
import static io.unhook.revocation.domain.revoking.Answers.tenantWideLeft;
import static io.unhook.revocation.domain.revoking.Answers.works;
import static io.unhook.revocation.domain.revoking.AtProvider.MICROSOFT;
import static io.unhook.revocation.domain.revoking.Course.NOON;
import static io.unhook.revocation.domain.revoking.RevocationState.Ending.ADMIN_GRANT_REMAINS;
import static io.unhook.revocation.domain.revoking.RevocationState.Ending.ALREADY_INVALID;
import static io.unhook.revocation.domain.revoking.RevocationState.Ending.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.revocation.domain.provider.RevokeAnswer;
import io.unhook.revocation.domain.revoking.RevocationState.ActionNeeded;
import io.unhook.revocation.domain.revoking.RevocationState.Due;
import io.unhook.revocation.domain.revoking.RevocationState.Settled;
import io.unhook.revocation.domain.revoking.RevocationState.Unconfirmed;
import io.unhook.revocation.domain.revoking.RevocationState.Verifying;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class EndingAMicrosoftGrantTest {

    @Test
    void isConfirmedWhenItsObjectsAreGoneAndARefreshFails() {
        var course = Course.at(MICROSOFT).hears(works()).hears(objectsGone());
        assertThat(course.state()).isInstanceOf(Verifying.class);
        course.later().hears(works());
        assertThat(course.state()).isInstanceOf(Verifying.class);
        course.later().hears(dead());
        assertThat(course.state()).isEqualTo(new Settled(course.now(), CONFIRMED));
    }

    /** However many there are: no try, nothing to tell, and nobody may begin a use meanwhile. */
    @Test
    void goesOnSoonWhenThereAreMoreObjectsThanOneAttemptHasTimeFor() {
        var course = Course.at(MICROSOFT).hears(works());
        for (int attempt = 0; attempt < 20; attempt++) {
            course.hears(new RevokeAnswer.Unfinished(8));
            assertThat(course.state()).isEqualTo(new Due(course.now().plusSeconds(2), 0));
            assertThat(course.revocation().mayStillLand()).isTrue();
            course.later();
        }
        course.hears(objectsGone()).later().hears(dead());
        assertThat(course.state()).isEqualTo(new Settled(course.now(), CONFIRMED));
    }

    @Test
    void isTheAdministratorsMatterWhenATenantWideConsentStandsBesideIt() {
        var course = Course.at(MICROSOFT).hears(works()).hears(tenantWideLeft());
        assertThat(course.state()).isEqualTo(new ActionNeeded(NOON.plus(Duration.ofDays(1)), NOON, ADMIN, true));

        course.later().hears(works());
        assertThat(course.state()).isInstanceOf(ActionNeeded.class);
        course.later().hears(dead()).hears(listed(0));
        assertThat(course.state()).isEqualTo(new Settled(course.now(), CONFIRMED));
    }

    @Test
    void settlesWithTheTenantWideConsentAfterThirtyDays() {
        var course = Course.at(MICROSOFT).hears(works()).hears(tenantWideLeft());
        course.after(Duration.ofDays(31)).hears(works());
        assertThat(course.state()).isEqualTo(new Settled(course.now(), ADMIN_GRANT_REMAINS));
    }

    @Test
    void needsThePersonWhereTheTenantDidNotOptIn() {
        var course = Course.at(MICROSOFT).hears(works()).hears(personNeeded());
        assertThat(course.state()).isEqualTo(new ActionNeeded(NOON.plus(Duration.ofDays(1)), NOON, MY_APPS, false));
    }

    @Test
    void isConfirmedWhenAProbeSeesThatThePersonDidIt() {
        var course = Course.at(MICROSOFT).hears(works()).hears(personNeeded());
        course.later().hears(consentMissing());
        assertThat(course.state()).isEqualTo(new Settled(course.now(), CONFIRMED));
    }

    @Test
    void isConfirmedByAnEmptyListingToo() {
        var course = Course.at(MICROSOFT).hears(works()).hears(personNeeded());
        course.later().hears(dead()).hears(listed(0));
        assertThat(course.state()).isEqualTo(new Settled(course.now(), CONFIRMED));
    }

    /** A password reset kills tokens; whether the consent still stands is not known. */
    @Test
    void isOnlyAlreadyInvalidWhenTheTokenDiedMeanwhileForWhateverReason() {
        var course = Course.at(MICROSOFT).hears(works()).hears(personNeeded());
        course.later().hears(dead()).hears(noListing());
        assertThat(course.state()).isEqualTo(new Settled(course.now(), ALREADY_INVALID));
    }

    @Test
    void isTheAdministratorsMatterWhenTheProbeSeesThatOnlyTheirConsentIsLeft() {
        var course = Course.at(MICROSOFT).hears(works()).hears(personNeeded());
        course.later().hears(dead()).hears(listedTenantWide());
        assertThat(course.state())
                .isEqualTo(new ActionNeeded(course.now().plus(Duration.ofDays(1)), course.now(), ADMIN, true));
    }

    @Test
    void isUnconfirmedWhenThePersonDidNothingForThirtyDays() {
        var course = Course.at(MICROSOFT).hears(works()).hears(personNeeded());
        course.after(Duration.ofDays(31)).hears(works());
        assertThat(course.state()).isInstanceOf(Unconfirmed.class);
        course.later().hears(works()).hears(personNeeded());
        assertThat(course.state()).isInstanceOf(Unconfirmed.class);
        course.later().hears(consentMissing());
        assertThat(course.state()).isEqualTo(new Settled(course.now(), CONFIRMED));
    }

    @Test
    void isListedEvenIfItsTokenWasDeadBefore() {
        var course = Course.at(MICROSOFT).hears(dead()).hears(objectsGone());
        assertThat(course.state()).isEqualTo(new Settled(NOON, CONFIRMED));
    }

    @Test
    void isAlreadyInvalidIfItsTokenWasDeadBeforeAndNobodyMayLook() {
        var course = Course.at(MICROSOFT).hears(dead()).hears(personNeeded());
        assertThat(course.state()).isEqualTo(new Settled(NOON, ALREADY_INVALID));
    }

    @Test
    void triesTheCallAgainWhenAnOperatorAsks() {
        var course = Course.at(MICROSOFT).hears(works()).hears(personNeeded()).asksAgain();
        course.hears(objectsGone()).later().hears(dead());
        assertThat(course.state()).isEqualTo(new Settled(course.now(), CONFIRMED));
    }

    /** The token may have been replaced by one that nobody has seen: its death says nothing. */
    @Test
    void isNotConfirmedByATokenWhoseAnswerWasLost() {
        var course = Course.at(MICROSOFT).hears(works()).hears(personNeeded());
        course.later().hears(refreshUnanswered());
        course.later().hears(consentMissing()).hears(noListing());
        assertThat(course.state()).isInstanceOf(ActionNeeded.class);
    }

    @Test
    void isConfirmedByTheListingEvenIfAnAnswerWasLost() {
        var course = Course.at(MICROSOFT).hears(works()).hears(objectsGone());
        course.later().hears(refreshUnanswered());
        course.later().hears(dead());
        assertThat(course.state()).isEqualTo(new Settled(course.now(), CONFIRMED));
    }
}
