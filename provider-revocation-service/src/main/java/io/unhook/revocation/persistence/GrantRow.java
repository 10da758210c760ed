package io.unhook.revocation.persistence;

import io.unhook.contracts.Provider;
import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.Token;
import io.unhook.revocation.domain.Use;
import io.unhook.revocation.domain.provider.GrantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

@Entity
@Table(name = "provider_grant")
class GrantRow {
    @Id
    String id;

    @Enumerated(EnumType.STRING)
    Provider provider;

    String realm;

    String subject;

    int epoch;

    @Enumerated(EnumType.STRING)
    Grant.State state;

    @Column(name = "changed_at")
    Instant changedAt;

    String address;

    void take(Grant grant) {
        epoch = grant.epoch();
        state = grant.state();
        changedAt = grant.changedAt();
    }

    GrantKey key() {
        return new GrantKey(provider, realm, subject);
    }

    Grant grant(List<Token> tokens, List<Use> uses) {
        return new Grant(id, key(), epoch, state, changedAt, address, tokens, uses);
    }
}
