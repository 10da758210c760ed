package io.unhook.contracts.mailbox;

/** There is none, or none in an account of the caller: that nobody can tell the two apart is the point. */
public final class MailboxNotFound extends MailboxRefusal {
    private static final long serialVersionUID = 1L;

    public MailboxNotFound(String mailboxId) {
        super(mailboxId);
    }
}
