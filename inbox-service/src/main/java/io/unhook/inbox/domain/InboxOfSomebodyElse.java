package io.unhook.inbox.domain;

/** It is in the caller's account, and none of their business. */
public final class InboxOfSomebodyElse extends InboxRefusal {
    private static final long serialVersionUID = 1L;

    public InboxOfSomebodyElse(String inboxId) {
        super(inboxId, "This inbox belongs to another person of the account; its owner or an admin may do that.");
    }
}
