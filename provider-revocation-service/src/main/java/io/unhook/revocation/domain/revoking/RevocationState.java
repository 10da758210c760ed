package io.unhook.revocation.domain.revoking;

import io.unhook.revocation.domain.provider.PersonStep;
import java.time.Instant;

/** Where the ending of a grant stands. {@code at} is when there is something to do again. */
public sealed interface RevocationState {

    /** Waiting for its next call. */
    record Due(Instant at, int tries) implements RevocationState {}

    /** The provider accepted. That proves nothing yet: probes go on until no token refreshes. */
    record Verifying(Instant at, Instant since) implements RevocationState {}

    /**
     * A person must act at the provider; a probe notices when they did.
     *
     * @param tenantWide what is left is an administrator's consent for everybody; the person's own is gone
     */
    record ActionNeeded(Instant at, Instant since, PersonStep step, boolean tenantWide) implements RevocationState {}

    /** People were told that we do not know. The tokens are kept for this alone, and tried once a day. */
    record Unconfirmed(Instant at) implements RevocationState {}

    /** Terminal: the tokens are destroyed, unless it was withdrawn. */
    record Settled(Instant at, Ending ending) implements RevocationState {}

    enum Ending {
        CONFIRMED,
        ALREADY_INVALID,
        /** Thirty days after everything else was gone, the tenant-wide consent still stood. */
        ADMIN_GRANT_REMAINS,
        /** A use began, so the grant lives on. */
        WITHDRAWN,
        /** The person consented anew: what is alive now is the next epoch, and they wanted it. */
        SUPERSEDED
    }

    /** When to look again; null when never. */
    default Instant nextAt() {
        return switch (this) {
            case Due due -> due.at();
            case Verifying verifying -> verifying.at();
            case ActionNeeded waiting -> waiting.at();
            case Unconfirmed unconfirmed -> unconfirmed.at();
            case Settled _ -> null;
        };
    }

    /** As the doors and the tables call it. */
    default Name name() {
        return switch (this) {
            case Due _ -> Name.DUE;
            case Verifying _ -> Name.VERIFYING;
            case ActionNeeded _ -> Name.ACTION_NEEDED;
            case Unconfirmed _ -> Name.UNCONFIRMED;
            case Settled _ -> Name.SETTLED;
        };
    }

    enum Name {
        DUE,
        VERIFYING,
        ACTION_NEEDED,
        UNCONFIRMED,
        SETTLED
    }
}
