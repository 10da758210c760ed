package io.unhook.revocation.domain.revoking;

import io.unhook.revocation.domain.provider.LookAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer;
import io.unhook.revocation.domain.provider.RevokeAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Leads a revocation through what a provider says, as the worker does; time moves only when a test says so. */
final class Course {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final Rules rules;
    private Instant now = NOON;
    private int attempt;
    private Revocation revocation;

    private Course(AtProvider provider, List<Trail> trails) {
        rules = provider.rules;
        revocation = Revocation.begun("r1", "g1", 1, trails, NOON, Duration.ofDays(7));
        begin();
    }

    static Course at(AtProvider provider, String... tokens) {
        String[] all = tokens.length == 0 ? new String[] {"t1"} : tokens;
        return new Course(provider, Stream.of(all).map(id -> Trail.of(id, true)).toList());
    }

    static Course withUncertainToken(AtProvider provider, String sure) {
        return new Course(provider, List.of(Trail.of("t1", false), Trail.of(sure, true)));
    }

    static Course withUncertainToken(AtProvider provider) {
        return new Course(provider, List.of(Trail.of("t1", false)));
    }

    /** What took its first token's place was seen by nobody, and the provider refuses that token since. */
    static Course withAstrayToken(AtProvider provider, String sure) {
        return new Course(provider, List.of(Trail.astray("t1", NOON), Trail.of(sure, true)));
    }

    /** The next attempt, when it is due. */
    Course later() {
        now = revocation.state().nextAt().isAfter(now) ? revocation.state().nextAt() : now;
        return begin();
    }

    /** The next attempt, so much later. */
    Course after(Duration time) {
        now = now.plus(time);
        return begin();
    }

    private Course begin() {
        revocation = revocation.attempt(++attempt, now).concluded(now, rules);
        return this;
    }

    Course hears(RefreshAnswer answer) {
        revocation = revocation.heard(asked(Step.Refresh.class), answer, now, rules);
        return this;
    }

    Course hears(RevokeAnswer answer) {
        Step.Revoke step = called();
        revocation = revocation.heard(step, answer, now, rules);
        return this;
    }

    Course hears(LookAnswer answer) {
        revocation = revocation.heard(asked(Step.Look.class), answer, now, rules);
        return this;
    }

    /** The worker dies after the call went out: what it had written down is all that is left. */
    Course crashesInTheCall() {
        called();
        return this;
    }

    private Step.Revoke called() {
        Step.Revoke step = asked(Step.Revoke.class);
        revocation = revocation.calling(step);
        return step;
    }

    /** No call is ever answered. */
    Course untilUnconfirmed() {
        while (state() instanceof RevocationState.Due) later().hears(Answers.callUnanswered());
        return later();
    }

    Course useBegins() {
        revocation = revocation.withdrawn(now);
        return this;
    }

    private <S extends Step> S asked(Class<S> kind) {
        return next().filter(kind::isInstance).map(kind::cast).orElseThrow(NotAsked::new);
    }

    /** The revocation asks something else now, or nothing. */
    static final class NotAsked extends AssertionError {
        private static final long serialVersionUID = 1L;
    }

    Course asksAgain() {
        revocation = revocation.askedAgain(now);
        return begin();
    }

    Optional<Step> next() {
        return revocation.next(now, rules);
    }

    Revocation revocation() {
        return revocation;
    }

    RevocationState state() {
        return revocation.state();
    }

    Rules rules() {
        return rules;
    }

    Instant now() {
        return now;
    }
}
