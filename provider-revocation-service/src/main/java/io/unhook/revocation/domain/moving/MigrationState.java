package io.unhook.revocation.domain.moving;

import io.unhook.contracts.Actor;
import java.time.Instant;

/** Where a migration stands. A state offers only the moves that are legal from it. */
public sealed interface MigrationState {

    /** It concerns so many mailboxes that somebody confirms it first. */
    record WaitingForApproval() implements MigrationState {
        Published approve(Actor by, Instant at) {
            return new Published(by, at);
        }

        Rejected reject(Actor by, Instant at) {
            return new Rejected(by, at);
        }
    }

    /** Everybody was told, and cannot be told otherwise: mailboxes are being disconnected. */
    record Published(Actor by, Instant at) implements MigrationState {}

    record Rejected(Actor by, Instant at) implements MigrationState {}

    /** Something changed, nothing is cut for it, and here it is said why. */
    record NotAMove(MailHost host) implements MigrationState {}

    default Name name() {
        return switch (this) {
            case WaitingForApproval _ -> Name.WAITING_FOR_APPROVAL;
            case Published _ -> Name.PUBLISHED;
            case Rejected _ -> Name.REJECTED;
            case NotAMove _ -> Name.NOT_A_MOVE;
        };
    }

    /** As columns and callers write it. */
    enum Name {
        WAITING_FOR_APPROVAL,
        PUBLISHED,
        REJECTED,
        NOT_A_MOVE
    }
}
