package io.unhook.notification.persistence;

import io.unhook.notification.domain.People;
import io.unhook.notification.domain.User;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people of one account for one decision. */
final class PeopleOf implements People {
    private final Directory directory;
    private final String accountId;
    private final Map<String, Optional<User>> found = new HashMap<>();
    private List<User> admins;

    PeopleOf(Directory directory, String accountId) {
        this.directory = directory;
        this.accountId = accountId;
    }

    @Override
    public Optional<User> find(String userId) {
        return found.computeIfAbsent(userId, id -> directory.find(accountId, id));
    }

    @Override
    public List<User> admins() {
        if (admins == null) admins = directory.admins(accountId);
        return admins;
    }
}
