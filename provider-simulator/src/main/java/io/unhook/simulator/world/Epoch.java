package io.unhook.simulator.world;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * One life of a grant: from a consent until the grant's end.
 *
 * @param effectiveRevocations how many calls ended something that lived; what a person or an admin ends by hand is not counted
 */
public record Epoch(
        int epoch,
        Instant openedAt,
        Instant endedAt,
        String endedBy,
        int effectiveRevocations,
        List<Consent> consents) {

    static Epoch opened(int number, Consent first) {
        return new Epoch(number, first.at(), null, null, 0, List.of(first));
    }

    public boolean alive() {
        return endedAt == null;
    }

    Epoch with(Consent more) {
        List<Consent> all = Stream.concat(consents.stream(), Stream.of(more)).toList();
        return new Epoch(epoch, openedAt, endedAt, endedBy, effectiveRevocations, all);
    }

    Epoch ended(End end) {
        List<Consent> all = consents.stream().map(consent -> consent.ended(end)).toList();
        return new Epoch(epoch, openedAt, end.at(), end.by(), counted(end), all);
    }

    /** Ends one consent, and the epoch with the last of them. */
    Epoch ended(int consent, End end) {
        List<Consent> all = consents.stream()
                .map(one -> one.number() == consent ? one.ended(end) : one)
                .toList();
        return all.stream().anyMatch(Consent::alive)
                ? new Epoch(epoch, openedAt, null, null, counted(end), all)
                : new Epoch(epoch, openedAt, end.at(), end.by(), counted(end), all);
    }

    private int counted(End end) {
        return effectiveRevocations + (end.byCall() ? 1 : 0);
    }
}
