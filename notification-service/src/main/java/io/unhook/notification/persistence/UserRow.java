package io.unhook.notification.persistence;

import io.unhook.notification.domain.User;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "directory_user")
class UserRow {
    @EmbeddedId
    Key key;

    String address;
    String name;
    String locale;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> roles;

    long version;
    boolean removed;

    @Embeddable
    record Key(
            @Column(name = "account_id") String accountId,
            @Column(name = "user_id") String userId) {}

    void know(User user) {
        address = user.address();
        name = user.name();
        locale = user.locale();
        roles = user.roles();
        version = user.version();
        removed = user.removed();
    }

    User user() {
        return new User(key.accountId, key.userId, address, name, locale, List.copyOf(roles), version, removed);
    }
}
