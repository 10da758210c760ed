package io.unhook.notification.domain;

import io.unhook.contracts.UserChanged;
import java.util.List;

/**
 * A person as the directory knows them. The higher version wins, so the order of the news does not matter; a removed one is
 * remembered, so that late older news brings nobody back.
 */
public record User(
        String accountId,
        String userId,
        String address,
        String name,
        String locale,
        List<String> roles,
        long version,
        boolean removed) {

    /** Older than any news. */
    private static final long UNHEARD_OF = Long.MIN_VALUE;

    public static User of(UserChanged news) {
        return new User(
                news.accountId(),
                news.userId(),
                news.address(),
                news.name(),
                news.locale(),
                news.roles() == null ? List.of() : List.copyOf(news.roles()),
                news.version(),
                news.removed());
    }

    /** Removed before we ever heard of them. */
    public static User unheardOf(String accountId, String userId) {
        return new User(accountId, userId, null, null, null, List.of(), UNHEARD_OF, true);
    }

    public User hear(User news) {
        return news.version > version ? news : this;
    }

    /** A tombstone has no version: it removes what is there, and any news that is newer than that counts. */
    public User withoutThem() {
        return new User(accountId, userId, null, null, null, List.of(), version, true);
    }

    public boolean canBeWrittenTo() {
        return !removed && address != null && !address.isBlank();
    }

    public boolean isSuperAdmin() {
        return !removed && roles.contains("SUPER_ADMIN");
    }

    /** Who answers for the account's mailboxes. A role that we do not know gives nobody a right. */
    public boolean isAdmin() {
        return isSuperAdmin() || !removed && roles.contains("ACCOUNT_ACCESS");
    }

    /** Two users may share one: whoever reads it needs one mail. Letter case tells no two mailboxes apart in practice. */
    public boolean isReadAt(String anAddress) {
        return canBeWrittenTo() && anAddress != null && address.strip().equalsIgnoreCase(anAddress.strip());
    }
}
