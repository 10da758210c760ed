package io.unhook.notification.persistence;

import io.unhook.notification.domain.Reader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** Dynamic, because a claim of this row moves {@code due_at} and {@code attempt}. */
@Entity
@DynamicUpdate
@Table(name = "reader")
class ReaderRow {
    @Id
    String id;

    @Column(name = "account_id")
    String accountId;

    String person;

    @Column(name = "last_mail_at")
    Instant lastMailAt;

    @Column(name = "digest_id")
    String digestId;

    String lane = "mail";

    @Column(name = "due_at")
    Instant dueAt;

    int attempt;

    Reader reader() {
        return new Reader(id, accountId, person, lastMailAt, digestId);
    }
}
