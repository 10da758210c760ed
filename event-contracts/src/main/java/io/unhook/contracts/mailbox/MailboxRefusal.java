package io.unhook.contracts.mailbox;

/** What somebody asked of a kept mailbox and cannot have. The words for people are the door's. */
public abstract sealed class MailboxRefusal extends RuntimeException
        permits MailboxNotFound,
                MailboxOfSomebodyElse,
                MailboxNotConnected,
                AddressAlreadyConnected,
                DisconnectPreviousMailboxFirst {
    private static final long serialVersionUID = 1L;

    private final String mailboxId;

    MailboxRefusal(String mailboxId) {
        super(mailboxId);
        this.mailboxId = mailboxId;
    }

    public String mailboxId() {
        return mailboxId;
    }
}
