package io.unhook.contracts.mailbox;

/** It is in the caller's account, and none of their business. */
public final class MailboxOfSomebodyElse extends MailboxRefusal {
    private static final long serialVersionUID = 1L;

    public MailboxOfSomebodyElse(String mailboxId) {
        super(mailboxId);
    }
}
