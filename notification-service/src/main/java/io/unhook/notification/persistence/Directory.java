package io.unhook.notification.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.unhook.notification.domain.People;
import io.unhook.notification.domain.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Our copy of users and roles, one account apart from another. */
@ApplicationScoped
public class Directory implements PanacheRepositoryBase<UserRow, UserRow.Key> {

    public Optional<User> find(String accountId, String userId) {
        return userId == null
                ? Optional.empty()
                : findByIdOptional(new UserRow.Key(accountId, userId)).map(UserRow::user);
    }

    /** As they are now; what was asked once is not asked again, so that one decision sees one directory. */
    public People people(String accountId) {
        return new PeopleOf(this, accountId);
    }

    List<User> admins(String accountId) {
        Session session = getEntityManager().unwrap(Session.class);
        return session.createNativeQuery("""
                        select * from directory_user
                        where account_id = ?1 and not removed and roles && array['SUPER_ADMIN', 'ACCOUNT_ACCESS']
                        order by user_id
                        """, UserRow.class)
                .setParameter(1, accountId)
                .getResultStream()
                .map(UserRow::user)
                .toList();
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
