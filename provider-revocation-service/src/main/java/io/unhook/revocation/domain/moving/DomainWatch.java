package io.unhook.revocation.domain.moving;

import io.unhook.contracts.Provider;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known about a mail domain of an account, from one look-up to the next. It changes its mind only when two observations
 * agree that lie some hours apart, none between them that says otherwise.
 *
 * @param settled what was seen when it last made up its mind
 * @param suspected seen once, and different
 * @param lastAt who kept the mailboxes, as far as was ever seen: a domain can only move away from where it was
 */
public record DomainWatch(Optional<Observation> settled, Optional<Observation> suspected, Optional<Provider> lastAt) {
    public static final DomainWatch NEW = new DomainWatch(Optional.empty(), Optional.empty(), Optional.empty());

    /** @param next what to remember, if what was seen is taken */
    public record Step(DomainWatch next, Seen seen) {}

    public Step see(Observation now, Duration apart) {
        if (settled.isEmpty()) return new Step(settledAt(now), new Seen.First());
        if (now.host() == settled.get().host())
            return new Step(new DomainWatch(settled, Optional.empty(), lastAt), new Seen.Same());
        if (!agrees(now, apart)) return new Step(suspecting(now), new Seen.Suspected());
        return new Step(settledAt(now), change(settled.get(), suspected.get(), now));
    }

    /** When the second observation counts, if one is waited for. */
    public Optional<Instant> agreesFrom(Duration apart) {
        return suspected.map(first -> first.at().plus(apart));
    }

    private boolean agrees(Observation now, Duration apart) {
        return suspected
                .filter(first -> first.host() == now.host())
                .filter(first -> !now.at().isBefore(first.at().plus(apart)))
                .isPresent();
    }

    private DomainWatch suspecting(Observation now) {
        Observation first =
                suspected.filter(before -> before.host() == now.host()).orElse(now);
        return new DomainWatch(settled, Optional.of(first), lastAt);
    }

    private DomainWatch settledAt(Observation now) {
        return new DomainWatch(
                Optional.of(now), Optional.empty(), now.host().provider().or(() -> lastAt));
    }

    private Seen change(Observation before, Observation first, Observation second) {
        List<String> evidence =
                Stream.of(before, first, second).map(Observation::line).toList();
        Optional<Provider> to = second.host().provider();
        if (lastAt.isEmpty() || lastAt.equals(to)) return new Seen.Settled();
        return to.<Seen>map(there -> new Seen.Moved(lastAt.get(), there, first.at(), evidence))
                .orElseGet(() -> new Seen.NotAMove(lastAt.get(), second.host(), first.at(), evidence));
    }
}
