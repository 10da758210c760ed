package io.unhook.revocation.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "receipt_key")
class ReceiptKeyRow {
    @Id
    String kid;

    String jwk;

    @Column(name = "known_since")
    Instant knownSince;
}
