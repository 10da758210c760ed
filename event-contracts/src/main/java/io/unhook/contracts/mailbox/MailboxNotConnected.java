package io.unhook.contracts.mailbox;

/** Only what is connected can be switched off and on, and what is removed does not come back. */
public final class MailboxNotConnected extends MailboxRefusal {
    private static final long serialVersionUID = 1L;

    public MailboxNotConnected(String mailboxId) {
        super(mailboxId);
    }
}
