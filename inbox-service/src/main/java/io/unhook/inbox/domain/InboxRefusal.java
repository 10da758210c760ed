package io.unhook.inbox.domain;

/** What a caller asked for and cannot have. The message is for people: what is so, and what to do about it. */
public abstract sealed class InboxRefusal extends RuntimeException
        permits InboxNotFound,
                InboxOfSomebodyElse,
                InboxStillActive,
                InboxNotConnected,
                AddressAlreadyConnected,
                DisconnectPreviousMailboxFirst {
    private static final long serialVersionUID = 1L;

    private final String inboxId;

    InboxRefusal(String inboxId, String message) {
        super(message);
        this.inboxId = inboxId;
    }

    public String inboxId() {
        return inboxId;
    }
}
