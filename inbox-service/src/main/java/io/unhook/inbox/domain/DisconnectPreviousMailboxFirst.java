package io.unhook.inbox.domain;

/** Only one provider at a time: what hangs on the old one must end before the new one begins. */
public final class DisconnectPreviousMailboxFirst extends InboxRefusal {
    private static final long serialVersionUID = 1L;

    public DisconnectPreviousMailboxFirst(String inboxId) {
        super(
                inboxId,
                "This address is connected at another provider. Deactivate that inbox (PUT /inboxes/%1$s/deactivation), remove it (DELETE /inboxes/%1$s), then connect again."
                        .formatted(inboxId));
    }
}
