package io.unhook.notification.domain;

import java.util.List;
import java.util.Optional;

/** The people of one account, as the directory has them at this moment. */
public interface People {
    /** Removed ones too; empty for whom we never heard of. */
    Optional<User> find(String userId);

    /** Super admins and users with account access, without removed ones, always in the same order. */
    List<User> admins();

    default Optional<User> present(String userId) {
        return find(userId).filter(user -> !user.removed());
    }
}
