package io.unhook.inbox.domain;

/** An active inbox is not removed by one slip of the hand. */
public final class InboxStillActive extends InboxRefusal {
    private static final long serialVersionUID = 1L;

    public InboxStillActive(String inboxId) {
        super(
                inboxId,
                "The inbox is still active. Deactivate it first (PUT /inboxes/%s/deactivation), then remove it."
                        .formatted(inboxId));
    }
}
