package io.unhook.contracts.mailbox;

/**
 * Where a mailbox stands with regard to its connection. A state offers only the moves that are legal from it. What a kind of
 * mailbox can be while it is connected (an inbox can be switched off) is that kind's own matter and stands beside.
 */
public sealed interface MailboxState {
    /** Asked for, for the first time; nothing works until the provider's access is granted. */
    record AwaitingConsent() implements MailboxState {
        Connected grant() {
            return new Connected();
        }

        Disconnected disconnect(Why why) {
            return new Disconnected(why, false);
        }

        Removed remove() {
            return new Removed();
        }
    }

    /** Its access was granted, and nothing that we know of has ended it. */
    record Connected() implements MailboxState {
        Disconnected disconnect(Why why) {
            return new Disconnected(why, false);
        }

        Removed remove() {
            return new Removed();
        }
    }

    /**
     * Its last connection is over, through nothing that anybody did here.
     *
     * @param reconnecting whether a next connection was asked for and still waits for its access
     */
    record Disconnected(Why why, boolean reconnecting) implements MailboxState {
        Disconnected reconnect() {
            return new Disconnected(why, true);
        }

        Disconnected refuse() {
            return new Disconnected(why, false);
        }

        Connected grant() {
            if (!reconnecting) throw new IllegalStateException("no connection of this mailbox waits for access");
            return new Connected();
        }

        Disconnected disconnect(Why other) {
            return new Disconnected(other, false);
        }

        Removed remove() {
            return new Removed();
        }
    }

    /** Terminal here, though the provider may let us in until the revocation is confirmed. */
    record Removed() implements MailboxState {}

    /** Why a mailbox is disconnected. */
    enum Why {
        MIGRATED,
        ACCESS_LOST
    }
}
