package io.unhook.notification.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.unhook.notification.domain.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Our copy of users and roles, one account apart from another. */
@ApplicationScoped
public class Directory implements PanacheRepositoryBase<UserRow, UserRow.Key> {

    public Optional<User> find(String accountId, String userId) {
        return userId == null
                ? Optional.empty()
                : findByIdOptional(new UserRow.Key(accountId, userId)).map(UserRow::user);
    }

    /** Who is known by this id, removed ones included; nobody else changes them until the commit. */
    public User lock(String accountId, String userId) {
        getEntityManager()
                .createNativeQuery("""
                        insert into directory_user (account_id, user_id, roles, version, removed)
                        values (?1, ?2, '{}', ?3, true) on conflict do nothing
                        """)
                .setParameter(1, accountId)
                .setParameter(2, userId)
                .setParameter(3, User.unheardOf(accountId, userId).version())
                .executeUpdate();
        return findById(new UserRow.Key(accountId, userId), LockModeType.PESSIMISTIC_WRITE)
                .user();
    }

    /** Only after {@link #lock}. */
    public void know(User user) {
        findById(new UserRow.Key(user.accountId(), user.userId())).know(user);
    }
}
