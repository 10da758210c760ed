package io.unhook.revocation.persistence;

import io.unhook.contracts.Outcome;
import io.unhook.revocation.domain.Disconnection;
import io.unhook.revocation.domain.Disconnection.Lived;
import io.unhook.revocation.domain.DisconnectionState;
import io.unhook.revocation.domain.DisconnectionState.Settled;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "disconnection")
class DisconnectionRow {
    @Id
    String id;

    @Embedded
    PurposeColumns about;

    @Column(name = "use_id")
    String useId;

    @Column(name = "grant_id")
    String grantId;

    int epoch;

    @Column(name = "ended_at")
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    DisconnectionState.Name state;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    String document;

    String statement;

    protected DisconnectionRow() {}

    DisconnectionRow(Disconnection disconnection) {
        id = disconnection.id();
        about = PurposeColumns.of(disconnection.about());
        useId = disconnection.lived().map(Lived::useId).orElse(null);
        grantId = disconnection.lived().map(Lived::grantId).orElse(null);
        epoch = disconnection.lived().map(Lived::epoch).orElse(0);
        endedAt = disconnection.endedAt();
        take(disconnection);
    }

    final void take(Disconnection disconnection) {
        state = disconnection.state().name();
        outcome = disconnection.state() instanceof Settled settled ? settled.outcome() : null;
        document = Documents.write(disconnection.state());
        statement = disconnection.statement().orElse(null);
    }

    Disconnection disconnection() {
        return new Disconnection(
                id,
                about.purpose(),
                Optional.ofNullable(useId).map(use -> new Lived(use, grantId, epoch)),
                endedAt,
                Documents.read(document, DisconnectionState.class),
                Optional.ofNullable(statement));
    }
}
