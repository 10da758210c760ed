package io.unhook.notification.persistence;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Evidence;
import io.unhook.contracts.Outcome;
import io.unhook.notification.domain.End;
import io.unhook.notification.domain.End.ActionNeeded;
import io.unhook.notification.domain.End.InProgress;
import io.unhook.notification.domain.End.Reconnected;
import io.unhook.notification.domain.End.Settled;
import java.time.Instant;
import java.util.List;

/**
 * An {@link End} as jsonb: with {@code by} a person must act, with {@code outcome} it is settled, else it is in progress unless
 * {@code reconnected}.
 */
record EndDocument(
        ActionBy by,
        String url,
        String steps,
        Outcome outcome,
        List<Evidence> evidence,
        Instant accessEndsBy,
        String nextStep,
        boolean reconnected) {

    static EndDocument of(End end) {
        return switch (end) {
            case InProgress _ -> unsettled(false);
            case Reconnected _ -> unsettled(true);
            case ActionNeeded(var by, var url, var steps) ->
                new EndDocument(by, url, steps, null, null, null, null, false);
            case Settled(var outcome, var evidence, var accessEndsBy, var nextStep) ->
                new EndDocument(null, null, null, outcome, evidence, accessEndsBy, nextStep, false);
        };
    }

    private static EndDocument unsettled(boolean reconnected) {
        return new EndDocument(null, null, null, null, null, null, null, reconnected);
    }

    End end() {
        if (reconnected) return new Reconnected();
        if (outcome != null) return new Settled(outcome, evidence, accessEndsBy, nextStep);
        return by == null ? new InProgress() : new ActionNeeded(by, url, steps);
    }
}
