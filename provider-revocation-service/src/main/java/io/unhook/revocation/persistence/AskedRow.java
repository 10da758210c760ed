package io.unhook.revocation.persistence;

import io.unhook.revocation.application.Revocations.Asked;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "revocation_attempt")
class AskedRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "revocation_id")
    String revocationId;

    int attempt;

    String step;

    @Column(name = "token_id")
    String tokenId;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "answered_at")
    Instant answeredAt;

    String answer;

    String detail;

    Asked asked() {
        return new Asked(attempt, step, tokenId, askedAt, answeredAt, answer, detail);
    }
}
