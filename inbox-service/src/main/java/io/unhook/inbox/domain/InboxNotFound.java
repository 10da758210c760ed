package io.unhook.inbox.domain;

/** There is none, or none in an account of the caller: that nobody can tell the two apart is the point. */
public final class InboxNotFound extends InboxRefusal {
    private static final long serialVersionUID = 1L;

    public InboxNotFound(String inboxId) {
        super(inboxId, "There is no such inbox.");
    }
}
