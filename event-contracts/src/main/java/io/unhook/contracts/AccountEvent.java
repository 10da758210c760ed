package io.unhook.contracts;

/** What is true of a whole account. */
public sealed interface AccountEvent extends Event permits MassRemovalHeld {
    String accountId();

    @Override
    default Topic topic() {
        return Topic.ACCESS_EVENTS;
    }

    @Override
    default String key() {
        return accountId();
    }
}
