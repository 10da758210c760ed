package io.unhook.notification.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.unhook.messaging.work.Claim;
import io.unhook.messaging.work.DueTable;
import io.unhook.notification.domain.End;
import io.unhook.notification.domain.FoundNotice;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.MailboxKey;
import io.unhook.notification.domain.Message;
import io.unhook.notification.domain.Notice;
import io.unhook.notification.domain.NoticeQuery;
import io.unhook.notification.domain.NoticeState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** All of it under the lock of the mailbox, but {@link #mailboxOf}. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<NoticeRow, String> {
    public static final DueTable DUE = new DueTable("notice", "lane", "account_id");
    public static final String LANE = "mail";

    /** To know which mailbox to lock. Reads no row into the session: what was read before the lock is old. */
    public MailboxKey mailboxOf(String id) {
        return find("select incident.accountId, incident.kind, incident.mailboxId from NoticeRow where id = ?1", id)
                .project(MailboxKey.class)
                .singleResult();
    }

    /** Empty if somebody else has claimed it since. */
    public Optional<Notice> claimed(Claim claim) {
        return find("id = ?1 and attempt = ?2", claim.id(), claim.attempt())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(NoticeRow::notice);
    }

    /**
     * False if this person has a notice of this message already, however it ended; one that was overtaken, so never sent, comes
     * to hold again.
     */
    public boolean make(Notice notice, Incident incident) {
        Optional<NoticeRow> known = existing(incident.id(), notice.person(), notice.message(), notice.reminder());
        if (known.isPresent()) return known.get().revive(notice);
        var row = new NoticeRow();
        row.id = notice.id();
        row.incident = getEntityManager().getReference(IncidentRow.class, incident.id());
        row.accountId = incident.key().mailbox().accountId();
        row.person = notice.person();
        row.message = notice.message();
        row.reminder = notice.reminder();
        row.madeAt = notice.madeAt();
        row.dueAt = notice.madeAt();
        row.enter(notice.state());
        persist(row);
        return true;
    }

    private Optional<NoticeRow> existing(String incidentId, String person, Message message, int reminder) {
        return find(
                        "incident.id = ?1 and person is not distinct from ?2 and message = ?3 and reminder = ?4",
                        incidentId,
                        person,
                        message,
                        reminder)
                .firstResultOptional();
    }

    /** Every notice of an incident, however it ended. */
    public List<Notice> about(String incidentId) {
        return list("incident.id = ?1 order by madeAt, id", incidentId).stream()
                .map(NoticeRow::notice)
                .toList();
    }

    /** From now on this is what the mail says, also if we never learn whether it went out. */
    public void goesOut(String id, End said, boolean ambiguous) {
        var row = findById(id);
        row.said = EndDocument.of(said);
        row.ambiguous |= ambiguous;
    }

    public void settle(String id, NoticeState state) {
        findById(id).enter(state);
    }

    /** @param surelyNotSent then the next try may say what is true by then */
    public void tryAgain(String id, Instant at, boolean surelyNotSent) {
        var row = findById(id);
        row.dueAt = at;
        if (surelyNotSent) row.said = null;
    }

    public List<FoundNotice> matching(NoticeQuery query) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        BiConsumer<String, Object> ask = (condition, value) -> {
            if (value == null) return;
            String name = "value" + values.size();
            values.put(name, value);
            conditions.add(condition.replace("?", ":" + name));
        };
        ask.accept("accountId = ?", query.accountId());
        ask.accept("incident.mailboxId = ?", query.mailboxId());
        ask.accept("state = ?", query.state());
        ask.accept("(person = ? or incident.ownerId = ?)", query.concerning());
        ask.accept("id < ?", query.before());
        return find(String.join(" and ", conditions) + " order by id desc", values).page(0, query.limit()).stream()
                .map(NoticeRow::found)
                .toList();
    }
}
