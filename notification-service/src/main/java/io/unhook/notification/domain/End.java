package io.unhook.notification.domain;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Evidence;
import io.unhook.contracts.Outcome;
import java.time.Instant;
import java.util.List;

/** How far the end of a connection has come at the provider, as far as we have heard. */
public sealed interface End {
    Standing standing();

    /** True while the end is not reached: whoever is told of it now is told again when it is, once. */
    boolean open();

    /** How near the end is. It only ever comes nearer, whatever order we hear of it in. */
    int progress();

    /** The last of these is as near as an end can come, and stays. */
    int REACHED = 4;

    /** Who could do what is left; null where nothing is left for a person, or it is not known for whom. */
    ActionBy by();

    default boolean holdsAgainst(End news) {
        return news.progress() < progress() || progress() == REACHED;
    }

    /** Nothing was heard yet. */
    record InProgress() implements End {
        @Override
        public Standing standing() {
            return Standing.IN_PROGRESS;
        }

        @Override
        public boolean open() {
            return true;
        }

        @Override
        public ActionBy by() {
            return null;
        }

        @Override
        public int progress() {
            return 0;
        }
    }

    /** The lost access is there again, by a later connection: that is all there is to know. */
    record Reconnected() implements End {
        @Override
        public Standing standing() {
            return Standing.NOTHING_LEFT;
        }

        @Override
        public boolean open() {
            return false;
        }

        @Override
        public ActionBy by() {
            return null;
        }

        @Override
        public int progress() {
            return REACHED;
        }
    }

    /**
     * A person must act at the provider.
     *
     * @param url where, or null
     * @param steps a message key, or null
     */
    record ActionNeeded(ActionBy by, String url, String steps) implements End {
        @Override
        public Standing standing() {
            return switch (by) {
                case OWNER -> Standing.OWNER_MUST_ACT;
                case TENANT_ADMIN -> Standing.ADMIN_MUST_ACT;
                case IT -> Standing.IT_MUST_ACT;
                case OTHER -> Standing.NOT_KNOWN;
            };
        }

        @Override
        public boolean open() {
            return true;
        }

        @Override
        public int progress() {
            return 1;
        }
    }

    /**
     * The disconnection has an outcome; some outcomes can still improve.
     *
     * @param accessEndsBy until when a token that was handed out may still work, or null
     * @param nextStep a message key, or null
     */
    record Settled(Outcome outcome, List<Evidence> evidence, Instant accessEndsBy, String nextStep) implements End {
        /** What revocation says where nothing was known that could be ended. */
        public static final String NO_GRANT_KNOWN = "no-grant-known";

        /** The steps of revocation that are not the owner's to take. */
        private static final String ADMINS_STEP = "microsoft.admin-consent";

        private static final String ITS_STEP = "imap.change-password";

        public Settled {
            evidence = List.copyOf(evidence);
        }

        @Override
        public Standing standing() {
            return switch (outcome) {
                case CONFIRMED, ALREADY_INVALID, KEPT_SHARED, SUPERSEDED -> Standing.NOTHING_LEFT;
                case NOT_APPLICABLE -> nothingWasKnown() ? Standing.NOTHING_LEFT : Standing.IT_MUST_ACT;
                case ADMIN_GRANT_REMAINS -> Standing.ADMIN_MUST_ACT;
                case UNCONFIRMED, OTHER -> Standing.NOT_KNOWN;
            };
        }

        /** A password that IT must change is not open: nothing will ever be proven about it. */
        @Override
        public boolean open() {
            return switch (outcome) {
                case ADMIN_GRANT_REMAINS, UNCONFIRMED, OTHER -> true;
                case CONFIRMED, ALREADY_INVALID, KEPT_SHARED, NOT_APPLICABLE, SUPERSEDED -> false;
            };
        }

        /** An outcome that is not known names the step that would make sure of it. */
        @Override
        public ActionBy by() {
            return switch (standing()) {
                case ADMIN_MUST_ACT -> ActionBy.TENANT_ADMIN;
                case IT_MUST_ACT -> ActionBy.IT;
                case NOT_KNOWN -> byNextStep();
                case OWNER_MUST_ACT, IN_PROGRESS, NOTHING_LEFT -> null;
            };
        }

        private ActionBy byNextStep() {
            if (ADMINS_STEP.equals(nextStep)) return ActionBy.TENANT_ADMIN;
            return ITS_STEP.equals(nextStep) ? ActionBy.IT : ActionBy.OWNER;
        }

        @Override
        public int progress() {
            return switch (outcome) {
                case ADMIN_GRANT_REMAINS, UNCONFIRMED, OTHER -> 2;
                case KEPT_SHARED -> 3;
                case CONFIRMED, ALREADY_INVALID, NOT_APPLICABLE, SUPERSEDED -> REACHED;
            };
        }

        public boolean nothingWasKnown() {
            return outcome == Outcome.NOT_APPLICABLE
                    && (NO_GRANT_KNOWN.equals(nextStep)
                            || evidence.stream().anyMatch(seen -> NO_GRANT_KNOWN.equals(seen.kind())));
        }
    }
}
