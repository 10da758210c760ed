package io.unhook.revocation.persistence;

import io.unhook.contracts.mailbox.MailDomain;
import io.unhook.revocation.application.Grants.UseAt;
import io.unhook.revocation.domain.Use;
import io.unhook.revocation.domain.UseState;
import io.unhook.revocation.domain.UseState.Ended;
import io.unhook.revocation.domain.UseState.Live;
import io.unhook.revocation.domain.UseState.Suspended;
import io.unhook.revocation.domain.UseState.Why;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

@Entity
@Table(name = "grant_use")
class UseRow {
    enum State {
        LIVE,
        SUSPENDED,
        ENDED
    }

    @Id
    String id;

    @Column(name = "grant_id")
    String grantId;

    int epoch;

    @Embedded
    PurposeColumns purpose;

    /** Of a mailbox that lives where a whole domain could move. */
    @Column(name = "mail_domain")
    String mailDomain;

    @Column(name = "token_id")
    String tokenId;

    String[] scopes;

    @Column(name = "connected_at")
    Instant connectedAt;

    @Column(name = "access_until")
    Instant accessUntil;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "ended_at")
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_why")
    Why endedWhy;

    protected UseRow() {}

    UseRow(Use use, String grantId, int epoch) {
        this.id = use.id();
        this.grantId = grantId;
        this.epoch = epoch;
        this.purpose = PurposeColumns.of(use.purpose());
        if (purpose.address != null)
            this.mailDomain =
                    MailDomain.ofAddress(purpose.address).map(MailDomain::name).orElse(null);
        take(use);
    }

    final void take(Use use) {
        tokenId = use.tokenId();
        scopes = use.scopes().stream().sorted().toArray(String[]::new);
        connectedAt = use.connectedAt();
        accessUntil = use.accessUntil().orElse(null);
        switch (use.state()) {
            case Live _ -> state = State.LIVE;
            case Suspended _ -> state = State.SUSPENDED;
            case Ended ended -> end(ended);
        }
    }

    final void end(Ended ended) {
        state = State.ENDED;
        endedAt = ended.at();
        endedWhy = ended.why();
    }

    UseAt at() {
        return new UseAt(grantId, epoch, use());
    }

    Use use() {
        return new Use(
                id, purpose.purpose(), tokenId, Set.of(scopes), connectedAt, Optional.ofNullable(accessUntil), state());
    }

    private UseState state() {
        return switch (state) {
            case LIVE -> new Live();
            case SUSPENDED -> new Suspended();
            case ENDED -> new Ended(endedAt, endedWhy);
        };
    }
}
