package io.unhook.inbox.domain;

/** An active inbox is not removed by one slip of the hand. */
public final class InboxStillActive extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String inboxId;

    public InboxStillActive(String inboxId) {
        super(inboxId);
        this.inboxId = inboxId;
    }

    public String inboxId() {
        return inboxId;
    }
}
