package io.unhook.notification.persistence;

import io.unhook.notification.domain.Digest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "digest")
class DigestRow {
    @Id
    String id;

    @Column(name = "account_id")
    String accountId;

    String person;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "settled_at")
    Instant settledAt;

    int tries;

    Digest digest() {
        return new Digest(id, accountId, person, madeAt, tries);
    }
}
