package io.unhook.revocation.persistence;

import io.unhook.revocation.application.ReceiptSigner.Signed;
import io.unhook.revocation.domain.Receipt;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "receipt")
class ReceiptRow {
    @Id
    String id;

    @Column(name = "disconnection_id")
    String disconnectionId;

    @Column(name = "issued_at")
    Instant issuedAt;

    String kid;

    String jws;

    protected ReceiptRow() {}

    ReceiptRow(Receipt receipt, Signed signed) {
        id = receipt.id();
        disconnectionId = receipt.about().id();
        issuedAt = receipt.issuedAt();
        kid = signed.kid();
        jws = signed.text();
    }
}
