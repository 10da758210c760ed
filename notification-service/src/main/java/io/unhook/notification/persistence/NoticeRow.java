package io.unhook.notification.persistence;

import io.unhook.notification.domain.FoundNotice;
import io.unhook.notification.domain.Message;
import io.unhook.notification.domain.Notice;
import io.unhook.notification.domain.NoticeState;
import io.unhook.notification.domain.NoticeState.Due;
import io.unhook.notification.domain.NoticeState.Failed;
import io.unhook.notification.domain.NoticeState.Omitted;
import io.unhook.notification.domain.NoticeState.Overtaken;
import io.unhook.notification.domain.NoticeState.Sent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "notice")
class NoticeRow {
    @Id
    String id;

    @ManyToOne
    @JoinColumn(name = "incident_id")
    IncidentRow incident;

    @Column(name = "account_id")
    String accountId;

    String person;

    @Enumerated(EnumType.STRING)
    Message message;

    int reminder;

    @Enumerated(EnumType.STRING)
    NoticeState.Name state;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "settled_at")
    Instant settledAt;

    String cause;

    @JdbcTypeCode(SqlTypes.JSON)
    EndDocument said;

    boolean ambiguous;

    @Column(name = "digest_id")
    String digestId;

    int attempt;

    void enter(NoticeState next) {
        state = next.name();
        switch (next) {
            case Due _ -> settle(null, null);
            case Sent(var at) -> settle(at, null);
            case Failed(var at, var why) -> settle(at, why);
            case Overtaken(var at) -> settle(at, null);
            case Omitted(var at, var why) -> settle(at, why);
        }
    }

    /** True if it was overtaken and is to be sent after all. */
    boolean revive(Notice again) {
        if (state != NoticeState.Name.OVERTAKEN) return false;
        enter(again.state());
        madeAt = again.madeAt();
        digestId = null; // whatever mail it was in did not go out
        return true;
    }

    private void settle(Instant at, String why) {
        settledAt = at;
        cause = why;
    }

    Notice notice() {
        NoticeState current = switch (state) {
            case DUE -> new Due();
            case SENT -> new Sent(settledAt);
            case FAILED -> new Failed(settledAt, cause);
            case OVERTAKEN -> new Overtaken(settledAt);
            case OMITTED -> new Omitted(settledAt, cause);
        };
        return new Notice(
                id,
                incident.id,
                person,
                message,
                reminder,
                current,
                said == null ? null : said.end(),
                ambiguous,
                madeAt);
    }

    FoundNotice found() {
        return new FoundNotice(notice(), incident.key(), digestId, attempt);
    }
}
