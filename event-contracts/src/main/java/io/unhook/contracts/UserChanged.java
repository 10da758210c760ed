package io.unhook.contracts;

import java.util.List;

/**
 * A user of the product as they are now. Of two, the one with the higher version holds, in whatever order they come.
 *
 * @param address where mail reaches them; null if nowhere
 * @param roles {@code SUPER_ADMIN}, {@code ACCOUNT_ACCESS}, {@code MEMBER}; others are kept and mean nothing
 * @param removed the person is no longer a user; nothing is sent to them
 */
public record UserChanged(
        String accountId,
        String userId,
        String address,
        String name,
        String locale,
        List<String> roles,
        long version,
        boolean removed)
        implements DirectoryEvent {}
