package io.unhook.inbox.domain;

/** Only what is connected can be switched off and on. */
public final class InboxNotConnected extends InboxRefusal {
    private static final long serialVersionUID = 1L;

    public InboxNotConnected(String inboxId) {
        super(
                inboxId,
                "The inbox is not connected now, so it can be neither deactivated nor reactivated. POST /inboxes connects its address.");
    }
}
