package io.unhook.contracts;

/** What is true of a whole mail domain of an account. */
public sealed interface DomainEvent extends Event permits ProviderMoveDetected {
    String accountId();

    String domain();

    @Override
    default Topic topic() {
        return Topic.ACCESS_EVENTS;
    }

    @Override
    default String key() {
        return accountId() + ":" + domain();
    }
}
