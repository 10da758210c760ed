package io.unhook.contracts.mailbox;

import io.unhook.contracts.Outcome;

/**
 * What is known of our access at the provider; it stands beside the state and never decides it. Once a disconnection is settled
 * it is the outcome, under the outcome's own name.
 */
public enum ProviderAccess {
    NONE,
    GRANTED,
    LOST,
    /** Its connection is over here; how that ended at the provider is not known yet. */
    ENDING,
    /** A person must act at the provider. */
    ACTION_NEEDED,
    CONFIRMED,
    ALREADY_INVALID,
    KEPT_SHARED,
    ADMIN_GRANT_REMAINS,
    NOT_APPLICABLE,
    UNCONFIRMED,
    SUPERSEDED,
    /** An outcome that this version does not know yet. */
    OTHER;

    /** The news of how it ended may overtake the news that it ended: what is known already stays. */
    ProviderAccess ending() {
        return this == GRANTED ? ENDING : this;
    }

    ProviderAccess waitingForPerson() {
        return isOutcome() ? this : ACTION_NEEDED;
    }

    /** Outcomes improve, and nothing is better than {@code CONFIRMED}. */
    ProviderAccess settled(Outcome outcome) {
        return this == CONFIRMED ? this : valueOf(outcome.name());
    }

    private boolean isOutcome() {
        return switch (this) {
            case NONE, GRANTED, LOST, ENDING, ACTION_NEEDED -> false;
            case CONFIRMED,
                    ALREADY_INVALID,
                    KEPT_SHARED,
                    ADMIN_GRANT_REMAINS,
                    NOT_APPLICABLE,
                    UNCONFIRMED,
                    SUPERSEDED,
                    OTHER -> true;
        };
    }
}
