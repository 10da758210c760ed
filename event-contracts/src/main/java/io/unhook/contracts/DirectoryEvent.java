package io.unhook.contracts;

/** What the product says of its users. On a compacted topic: the newest of a user stays. */
public sealed interface DirectoryEvent extends Event permits UserChanged {
    String accountId();

    String userId();

    @Override
    default Topic topic() {
        return Topic.DIRECTORY_USERS;
    }

    @Override
    default String key() {
        return accountId() + ":" + userId();
    }
}
