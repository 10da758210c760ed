package io.unhook.contracts.mailbox;

import io.unhook.contracts.Mailbox;

/** A kind of mailbox that one of our services keeps: what all of them have, and how this one's states are called. */
public interface Kept {
    KeptMailbox kept();

    /** As people, columns and queries write it. */
    Enum<?> state();

    default String id() {
        return mailbox().id();
    }

    default Mailbox mailbox() {
        return kept().mailbox();
    }

    default Connection connection() {
        return kept().connection();
    }

    default ProviderAccess providerAccess() {
        return kept().providerAccess();
    }
}
