package io.unhook.notification.domain;

import io.unhook.contracts.AccessLost;
import io.unhook.contracts.Actor;
import io.unhook.contracts.ActorKind;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/**
 * What happened, as the first event told it.
 *
 * @param actor who did it; null where nobody did
 * @param reason null where there is none
 * @param cause for lost access the provider's words, for a move the name of the provider that it went to, for a held mass
 *     removal {@link HeldRemovals}; or null
 * @param happenedAt by the clock of whoever told it
 * @param heardAt by ours: the hold counts from here, so that a backlog is not taken for silence
 * @param told whether its first mails were made
 */
public record Incident(
        String id,
        IncidentKey key,
        Mailbox mailbox,
        Actor actor,
        Reason reason,
        String cause,
        Instant happenedAt,
        Instant heardAt,
        boolean told) {

    /** Clocks of two services differ by less. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    public boolean byTheOwner() {
        return actor != null && actor.kind() == ActorKind.USER && actor.id().equals(mailbox.userId());
    }

    /**
     * A removal or a move ends its connection and every earlier one. An earlier one that had ended before is another story: it was
     * replaced by this one.
     */
    public boolean covers(Disconnection ended) {
        if (!key.kind().ends()) return false;
        if (ended.connection() == key.connection()) return true;
        boolean earlier = key.connection() == IncidentKey.UNKNOWN_CONNECTION || ended.connection() < key.connection();
        return earlier && !ended.at().isBefore(begin().minus(SKEW));
    }

    /** Whoever told of it may have a clock that is ahead; it did not happen after we heard of it. */
    private Instant begin() {
        return happenedAt.isBefore(heardAt) ? happenedAt : heardAt;
    }

    /** Whoever gave the access took it back through us: it was not the provider that refused it. */
    public boolean wasTakenBack() {
        return AccessLost.ENDED_BY_REQUEST.equals(cause);
    }

    /** Lost access has an end of its own; what ends at the provider with it is told apart from it, or with the mailbox's removal. */
    public End end(Surroundings known) {
        return switch (key.kind()) {
            case ACCESS_LOST -> known.isConnectedAgain() ? new End.Reconnected() : new End.InProgress();
            case TAKEN_BACK ->
                known.incidents().stream().anyMatch(this::isToldBy)
                        ? new End.InProgress()
                        : end(known.disconnections());
            case REMOVED, MIGRATED, DEACTIVATED, MASS_REMOVAL_HELD -> end(known.disconnections());
        };
    }

    private boolean isToldBy(Incident other) {
        return switch (other.key.kind()) {
            case REMOVED, MIGRATED ->
                other.key.connection() >= key.connection() || other.key.connection() == IncidentKey.UNKNOWN_CONNECTION;
            case TAKEN_BACK, ACCESS_LOST, DEACTIVATED, MASS_REMOVAL_HELD -> false;
        };
    }

    /** Where more than one connection ended, the one that is furthest from its end speaks for all. */
    public End end(Collection<Disconnection> ended) {
        return ended.stream()
                .filter(this::covers)
                .map(Disconnection::end)
                .max(Comparator.comparing(End::open).thenComparing(End::progress, Comparator.reverseOrder()))
                .orElseGet(End.InProgress::new);
    }

    /** The same, with other words in place of the mailbox's address. */
    public Incident naming(String address) {
        var named = new Mailbox(
                mailbox.kind(),
                mailbox.id(),
                mailbox.accountId(),
                mailbox.userId(),
                address,
                mailbox.provider(),
                mailbox.issuer());
        return new Incident(id, key, named, actor, reason, cause, happenedAt, heardAt, told);
    }
}
