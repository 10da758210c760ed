package io.unhook.revocation.domain.revoking;

import static io.unhook.revocation.domain.revoking.Answers.accepted;
import static io.unhook.revocation.domain.revoking.Answers.callUnanswered;
import static io.unhook.revocation.domain.revoking.Answers.dead;
import static io.unhook.revocation.domain.revoking.Answers.objectsGone;
import static io.unhook.revocation.domain.revoking.Answers.personNeeded;
import static io.unhook.revocation.domain.revoking.Answers.refreshUnanswered;
import static io.unhook.revocation.domain.revoking.Answers.tenantWideLeft;
import static io.unhook.revocation.domain.revoking.Answers.works;
import static io.unhook.revocation.domain.revoking.AtProvider.GOOGLE;
import static io.unhook.revocation.domain.revoking.AtProvider.MICROSOFT;
import static io.unhook.revocation.domain.revoking.AtProvider.RFC7009;

import java.time.Duration;
import java.util.function.Supplier;

/** Where a revocation of one token may stand when something comes. */
enum Situation {
    GOOGLE_NEW("Google: due, nothing asked yet", () -> Course.at(GOOGLE)),
    GOOGLE_ALIVE(
            "Google: due, the token worked, not called yet",
            () -> Course.at(GOOGLE).hears(works())),
    GOOGLE_UNANSWERED(
            "Google: due, the call before got no answer",
            () -> Course.at(GOOGLE).hears(works()).hears(callUnanswered()).later()),
    GOOGLE_UNCONFIRMED(
            "Google: unconfirmed, after seven days without an answer",
            () -> Course.at(GOOGLE).hears(works()).hears(callUnanswered()).untilUnconfirmed()),
    GOOGLE_VERIFYING(
            "Google: verifying, the call was accepted",
            () -> Course.at(GOOGLE).hears(works()).hears(accepted()).later()),
    GOOGLE_LAGGING(
            "Google: verifying, after the longest lag",
            () -> Course.at(GOOGLE).hears(works()).hears(accepted()).after(Duration.ofHours(2))),
    MICROSOFT_NEW("Microsoft: due, nothing asked yet", () -> Course.at(MICROSOFT)),
    MICROSOFT_ALIVE(
            "Microsoft: due, the token worked", () -> Course.at(MICROSOFT).hears(works())),
    MICROSOFT_DEAD(
            "Microsoft: due, the token was dead before",
            () -> Course.at(MICROSOFT).hears(dead())),
    MICROSOFT_VERIFYING(
            "Microsoft: verifying, the grant objects are gone",
            () -> Course.at(MICROSOFT).hears(works()).hears(objectsGone()).later()),
    MICROSOFT_PERSON(
            "Microsoft: a person must act",
            () -> Course.at(MICROSOFT).hears(works()).hears(personNeeded()).later()),
    MICROSOFT_PERSON_LONG(
            "Microsoft: a person must act, for more than thirty days",
            () -> Course.at(MICROSOFT).hears(works()).hears(personNeeded()).after(Duration.ofDays(31))),
    MICROSOFT_LOOKING(
            "Microsoft: a person must act, the token is dead, the listing is read",
            () -> Course.at(MICROSOFT)
                    .hears(works())
                    .hears(personNeeded())
                    .later()
                    .hears(dead())),
    MICROSOFT_ADMIN(
            "Microsoft: a tenant-wide consent is left",
            () -> Course.at(MICROSOFT).hears(works()).hears(tenantWideLeft()).later()),
    MICROSOFT_ADMIN_LONG(
            "Microsoft: a tenant-wide consent is left, for more than thirty days",
            () -> Course.at(MICROSOFT).hears(works()).hears(tenantWideLeft()).after(Duration.ofDays(31))),
    MICROSOFT_UNCONFIRMED(
            "Microsoft: unconfirmed",
            () -> Course.at(MICROSOFT)
                    .hears(works())
                    .hears(personNeeded())
                    .after(Duration.ofDays(31))
                    .hears(works())
                    .later()),
    RFC_ALIVE("RFC 7009: due, the token worked", () -> Course.at(RFC7009).hears(works())),
    RFC_UNCERTAIN(
            "RFC 7009: verifying, the answer to a probe was lost",
            () -> Course.at(RFC7009)
                    .hears(works())
                    .hears(accepted())
                    .later()
                    .hears(refreshUnanswered())
                    .later()),
    SETTLED("settled", () -> Course.at(GOOGLE).hears(dead()));

    final String title;
    private final Supplier<Course> course;

    Situation(String title, Supplier<Course> course) {
        this.title = title;
        this.course = course;
    }

    AtProvider provider() {
        return name().startsWith("MICROSOFT") ? MICROSOFT : name().startsWith("RFC") ? RFC7009 : GOOGLE;
    }

    Course course() {
        return course.get();
    }
}
