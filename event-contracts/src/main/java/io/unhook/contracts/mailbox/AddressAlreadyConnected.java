package io.unhook.contracts.mailbox;

/** Another person of the account has this address. */
public final class AddressAlreadyConnected extends MailboxRefusal {
    private static final long serialVersionUID = 1L;

    public AddressAlreadyConnected(String mailboxId) {
        super(mailboxId);
    }
}
