package io.unhook.revocation.domain.revoking;

import io.unhook.revocation.domain.revoking.RevocationState.ActionNeeded;
import io.unhook.revocation.domain.revoking.RevocationState.Due;
import io.unhook.revocation.domain.revoking.RevocationState.Settled;
import io.unhook.revocation.domain.revoking.RevocationState.Unconfirmed;
import io.unhook.revocation.domain.revoking.RevocationState.Verifying;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What may come to a revocation. */
enum Stimulus {
    WORKS(Kind.REFRESH, EnumSet.allOf(AtProvider.class), "a refresh works", course -> course.hears(Answers.works())),
    DEAD(
            Kind.REFRESH,
            EnumSet.allOf(AtProvider.class),
            "a refresh is refused (`invalid_grant`)",
            course -> course.hears(Answers.dead())),
    CONSENT_MISSING(
            Kind.REFRESH,
            EnumSet.of(AtProvider.MICROSOFT),
            "a refresh is refused (consent required)",
            course -> course.hears(Answers.consentMissing())),
    SIGN_IN(
            Kind.REFRESH,
            EnumSet.allOf(AtProvider.class),
            "a refresh wants the person to sign in",
            course -> course.hears(Answers.signInNeeded())),
    REFRESH_NOT_NOW(
            Kind.REFRESH,
            EnumSet.allOf(AtProvider.class),
            "a refresh is put off (429, 503)",
            course -> course.hears(Answers.refreshNotNow())),
    REFRESH_LOST(
            Kind.REFRESH,
            EnumSet.allOf(AtProvider.class),
            "a refresh gets no answer",
            course -> course.hears(Answers.refreshUnanswered())),
    REFRESH_OURS(
            Kind.REFRESH,
            EnumSet.allOf(AtProvider.class),
            "a refresh fails by our fault",
            course -> course.hears(Answers.refreshOurFault())),
    ACCEPTED(
            Kind.CALL,
            EnumSet.of(AtProvider.GOOGLE, AtProvider.RFC7009),
            "the call is accepted",
            course -> course.hears(Answers.accepted())),
    NOT_A_TOKEN(
            Kind.CALL,
            EnumSet.of(AtProvider.GOOGLE),
            "the call says: no such token",
            course -> course.hears(Answers.notAToken())),
    OBJECTS_GONE(
            Kind.CALL,
            EnumSet.of(AtProvider.MICROSOFT),
            "the call deletes the grant objects",
            course -> course.hears(Answers.objectsGone())),
    TENANT_WIDE(
            Kind.CALL,
            EnumSet.of(AtProvider.MICROSOFT),
            "the same, a tenant-wide consent stands",
            course -> course.hears(Answers.tenantWideLeft())),
    PERSON(
            Kind.CALL,
            EnumSet.of(AtProvider.MICROSOFT),
            "the call says: a person must do it",
            course -> course.hears(Answers.personNeeded())),
    CALL_NOT_NOW(
            Kind.CALL,
            EnumSet.allOf(AtProvider.class),
            "the call is put off (429, 503)",
            course -> course.hears(Answers.callNotNow())),
    CALL_HELD(
            Kind.CALL,
            EnumSet.allOf(AtProvider.class),
            "a brake holds the call back",
            course -> course.hears(Answers.callHeld())),
    CALL_UNFINISHED(
            Kind.CALL,
            EnumSet.of(AtProvider.MICROSOFT),
            "the call ended some of many grant objects",
            course -> course.hears(Answers.callUnfinished())),
    CALL_LOST(
            Kind.CALL,
            EnumSet.allOf(AtProvider.class),
            "the call gets no answer",
            course -> course.hears(Answers.callUnanswered())),
    CALL_OURS(
            Kind.CALL,
            EnumSet.allOf(AtProvider.class),
            "the call fails by our fault",
            course -> course.hears(Answers.callOurFault())),
    LISTED_NONE(
            Kind.LISTING,
            EnumSet.of(AtProvider.MICROSOFT),
            "the listing is empty",
            course -> course.hears(Answers.listed(0))),
    LISTED_OWN(
            Kind.LISTING,
            EnumSet.of(AtProvider.MICROSOFT),
            "the listing shows the person's own consent",
            course -> course.hears(Answers.listed(1))),
    LISTED_ADMIN(
            Kind.LISTING,
            EnumSet.of(AtProvider.MICROSOFT),
            "the listing shows a tenant-wide consent",
            course -> course.hears(Answers.listedTenantWide())),
    NO_LISTING(
            Kind.LISTING,
            EnumSet.of(AtProvider.MICROSOFT),
            "there is no listing for us",
            course -> course.hears(Answers.noListing())),
    UNREADABLE(
            Kind.LISTING,
            EnumSet.of(AtProvider.MICROSOFT),
            "the listing cannot be read",
            course -> course.hears(Answers.unreadable())),
    ASKED(Kind.OTHER, EnumSet.allOf(AtProvider.class), "an operator asks to try now", Course::asksAgain),
    USE_BEGINS(Kind.OTHER, EnumSet.allOf(AtProvider.class), "a use begins", Course::useBegins);

    /** What it is the answer to. */
    enum Kind {
        REFRESH,
        CALL,
        LISTING,
        OTHER
    }

    final Kind kind;
    final String title;
    private final Set<AtProvider> from;
    private final UnaryOperator<Course> come;

    Stimulus(Kind kind, Set<AtProvider> from, String title, UnaryOperator<Course> come) {
        this.kind = kind;
        this.from = from;
        this.title = title;
        this.come = come;
    }

    boolean comesFrom(AtProvider provider) {
        return from.contains(provider);
    }

    /** In words; empty if the revocation does not ask for this now, so that it cannot come. */
    String meets(Course course) {
        Revocation before = course.revocation();
        try {
            come.apply(course);
        } catch (Course.NotAsked _) {
            return "";
        } catch (IllegalStateException _) {
            return "refused: `revocation-in-progress`";
        }
        boolean nothing = course.revocation().equals(before) || before.settled();
        return nothing ? "nothing" : words(course);
    }

    private static String words(Course course) {
        String next = course.next()
                .map(step -> ", then " + step.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT))
                .orElse("");
        return switch (course.state()) {
            case Due _ -> "due" + next;
            case Verifying _ -> "verifying" + next;
            case ActionNeeded waiting -> (waiting.tenantWide() ? "admin must act" : "person must act") + next;
            case Unconfirmed _ -> "unconfirmed" + next;
            case Settled settled -> "settled: " + settled.ending();
        };
    }
}
