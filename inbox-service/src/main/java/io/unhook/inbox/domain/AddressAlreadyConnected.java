package io.unhook.inbox.domain;

/** Another person of the account has this address. */
public final class AddressAlreadyConnected extends InboxRefusal {
    private static final long serialVersionUID = 1L;

    public AddressAlreadyConnected(String inboxId) {
        super(
                inboxId,
                "This address is connected in the account already, by another person. That inbox is removed first.");
    }
}
