package io.unhook.revocation.domain;

import java.time.Duration;
import java.util.Optional;

/** What a caller asked for and cannot have. The message is for people: what is so, and what to do about it. */
public abstract sealed class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Refusal(String message) {
        super(message);
    }

    /** There is none, or none in an account of the caller: that nobody can tell the two apart is the point. */
    public static final class NotFound extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotFound(String what) {
            super("There is no such " + what + ".");
        }
    }

    /** It is in the caller's account, and not theirs to see or touch. */
    public static final class NotYours extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotYours(String what) {
            super("This " + what + " is not yours to see or to change.");
        }
    }

    /** That there is another one is all that is said about it. */
    public static final class GrantSharedWithAnotherAccount extends Refusal {
        private static final long serialVersionUID = 1L;
        private final String page;

        /** @param page null where the provider has none */
        public GrantSharedWithAnotherAccount(String page) {
            super(
                    "Another account uses this access too, so it is not ended from here. Remove your own mailboxes and features,"
                            + " or end it all at the provider's own page.");
            this.page = page;
        }

        public String page() {
            return page;
        }
    }

    /** Nothing can be stated yet. */
    public static final class NotSettledYet extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotSettledYet() {
            super(
                    "This disconnection has no outcome yet, so there is no receipt. Ask again once its state is SETTLED.");
        }
    }

    public static final class UseNotLive extends Refusal {
        private static final long serialVersionUID = 1L;

        public UseNotLive() {
            super("This use is suspended or has ended: no credential is handed out for it.");
        }
    }

    /** It has a disconnection, which says what became of it. */
    public static final class UseEnded extends Refusal {
        private static final long serialVersionUID = 1L;

        public UseEnded() {
            super("This use has ended already: what became of it stands in its disconnection.");
        }
    }

    public static final class ConnectionEnded extends Refusal {
        private static final long serialVersionUID = 1L;

        public ConnectionEnded() {
            super(
                    "This connection of the mailbox has ended, so nobody is asked for access to it. Ask for the next one.");
        }
    }

    public static final class RemoveTheMailbox extends Refusal {
        private static final long serialVersionUID = 1L;

        public RemoveTheMailbox() {
            super("This use belongs to a mailbox: remove the mailbox, and its use ends with it.");
        }
    }

    /** A call at the provider may still take effect, and would take a use that begins now with it. */
    public static final class RevocationInProgress extends Refusal {
        private static final long serialVersionUID = 1L;
        private final Duration retryAfter;

        public RevocationInProgress(Duration retryAfter) {
            super(
                    "The grant is being ended at the provider and it is not known yet whether it is gone. Try again later.");
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    public static final class UseOnAnotherGrant extends Refusal {
        private static final long serialVersionUID = 1L;

        public UseOnAnotherGrant() {
            super(
                    "This connection of the mailbox lives on another grant: a new consent needs a new connection number.");
        }
    }

    public static final class TokenRefused extends Refusal {
        private static final long serialVersionUID = 1L;

        public TokenRefused(String cause) {
            super("The provider refused the token: " + cause + ". Ask the person to connect again.");
        }
    }

    public static final class TokenOfAnotherMailbox extends Refusal {
        private static final long serialVersionUID = 1L;

        public TokenOfAnotherMailbox() {
            super("The token opens another mailbox than the one named. Ask the person to sign in with that mailbox.");
        }
    }

    public static final class ScopesCannotProve extends Refusal {
        private static final long serialVersionUID = 1L;

        public ScopesCannotProve(String detail) {
            super("The token's scopes do not let us see whose it is (" + detail + "). Ask for the e-mail scope too.");
        }
    }

    /** Nothing was stored: the caller asks again. */
    public static final class ProviderUnavailable extends Refusal {
        private static final long serialVersionUID = 1L;
        private final Duration retryAfter;

        public ProviderUnavailable(Duration retryAfter) {
            super("The provider cannot be asked right now. Nothing was stored or changed; try again later.");
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** Somebody was sent another user's consent page and allowed it. */
    public static final class ConsentOfAnotherUser extends Refusal {
        private static final long serialVersionUID = 1L;

        public ConsentOfAnotherUser() {
            super(
                    "Whoever gave this access is not the user who asked for it. Nothing was stored; that user may ask again.");
        }
    }

    public static final class ConsentRefused extends Refusal {
        private static final long serialVersionUID = 1L;
        private final String cause;

        public ConsentRefused(String cause) {
            super("This consent has ended and nothing was stored. Ask for a new one.");
            this.cause = cause;
        }

        public String why() {
            return cause;
        }
    }

    /** A migration that cannot be had, or not be decided so. */
    public static final class MoveRefused extends Refusal {
        private static final long serialVersionUID = 1L;
        private final Why why;
        private final String migrationId;

        public enum Why {
            ONLY_GOOGLE_AND_MICROSOFT(
                    "disconnect-previous-mailbox-first",
                    "Only moves between GOOGLE and MICROSOFT are carried out for a whole domain. For any other provider each"
                            + " mailbox is disconnected first: deactivate and remove it (a channel: remove it), then connect its"
                            + " address at the new provider."),
            PUBLIC_MAIL_DOMAIN(
                    "public-mail-domain",
                    "This is a provider's own domain, where anybody has an address: it never moves as a whole."),
            NO_MAILBOXES(
                    "no-mailboxes-in-domain",
                    "The account has no connected mailbox of this domain at that provider: there is nothing to move."),
            OPPOSITE(
                    "opposite-migration",
                    "The same domain is moving the other way, and that is not over yet. Reject that migration while it waits,"
                            + " or wait until its mailboxes are disconnected."),
            PUBLISHED(
                    "migration-published",
                    "This migration was published, and its mailboxes are being disconnected. They can be connected again."),
            REJECTED("migration-rejected", "This migration was rejected. POST /migrations opens a new one."),
            NOT_A_MOVE(
                    "not-a-migration",
                    "Nothing was to be moved here, so there is nothing to confirm. If the domain did move, POST /migrations.");

            private final String problem;
            private final String words;

            Why(String problem, String words) {
                this.problem = problem;
                this.words = words;
            }

            public String problem() {
                return problem;
            }
        }

        public MoveRefused(Why why) {
            this(why, null);
        }

        public MoveRefused(Why why, String migrationId) {
            super(why.words);
            this.why = why;
            this.migrationId = migrationId;
        }

        public Why why() {
            return why;
        }

        public Optional<String> migrationId() {
            return Optional.ofNullable(migrationId);
        }
    }

    /** A field whose value cannot be meant, though its shape is right. */
    public static final class NotAcceptable extends Refusal {
        private static final long serialVersionUID = 1L;
        private final String field;

        public NotAcceptable(String field, String message) {
            super(message);
            this.field = field;
        }

        public String field() {
            return field;
        }
    }
}
