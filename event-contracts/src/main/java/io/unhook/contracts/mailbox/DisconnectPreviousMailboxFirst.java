package io.unhook.contracts.mailbox;

/** Only one provider at a time: what hangs on the old one must end before the new one begins. */
public final class DisconnectPreviousMailboxFirst extends MailboxRefusal {
    private static final long serialVersionUID = 1L;

    public DisconnectPreviousMailboxFirst(String mailboxId) {
        super(mailboxId);
    }
}
