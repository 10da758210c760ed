package io.unhook.notification.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.unhook.notification.domain.DigestWindow;
import io.unhook.notification.domain.End;
import io.unhook.notification.domain.FoundNotice;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.Message;
import io.unhook.notification.domain.Notice;
import io.unhook.notification.domain.NoticeQuery;
import io.unhook.notification.domain.NoticeState;
import io.unhook.notification.domain.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Making one happens under the lock of its mailbox, mailing it under that of its reader. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<NoticeRow, String> {
    private static final Duration AT_ABOUT_THAT_TIME = Duration.ofMinutes(1);

    /** The oldest first, up to so many. */
    public List<Notice> waitingFor(Reader reader, int most) {
        return find(
                        "from NoticeRow notice join fetch notice.incident where notice.accountId = ?1 and notice.person = ?2"
                                + " and notice.state = ?3 and notice.digestId is null order by notice.madeAt, notice.id",
                        reader.accountId(),
                        reader.person(),
                        NoticeState.Name.DUE)
                .page(0, most)
                .stream()
                .map(NoticeRow::notice)
                .toList();
    }

    /** Empty if nothing waits for them. */
    public Optional<DigestWindow> windowOf(Reader reader) {
        var found = getEntityManager()
                .createQuery(
                        "select count(*), min(madeAt), max(madeAt) from NoticeRow where accountId = ?1 and person = ?2"
                                + " and state = ?3 and digestId is null",
                        Object[].class)
                .setParameter(1, reader.accountId())
                .setParameter(2, reader.person())
                .setParameter(3, NoticeState.Name.DUE)
                .getSingleResult();
        if (found[1] == null) return Optional.empty();
        return Optional.of(new DigestWindow(
                (Long) found[0],
                moreToCome(reader, (Instant) found[1]),
                (Instant) found[1],
                (Instant) found[2],
                reader.lastMail()));
    }

    private boolean moreToCome(Reader reader, Instant first) {
        return getEntityManager()
                        .createQuery(
                                "select count(*) from IncidentRow where accountId = ?1 and not told and dueAt is not null"
                                        + " and heardAt between ?2 and ?3",
                                Long.class)
                        .setParameter(1, reader.accountId())
                        .setParameter(2, first.minus(AT_ABOUT_THAT_TIME))
                        .setParameter(3, first.plus(AT_ABOUT_THAT_TIME))
                        .getSingleResult()
                > 0;
    }

    /** Those that are still to be mailed with it. Always in the same order. */
    public List<Notice> dueIn(String digest) {
        return find(
                        "from NoticeRow notice join fetch notice.incident where notice.digestId = ?1 and notice.state = ?2"
                                + " order by notice.madeAt, notice.id",
                        digest,
                        NoticeState.Name.DUE)
                .stream()
                .map(NoticeRow::notice)
                .toList();
    }

    /** For good: a notice is never in two mails. */
    public void join(String id, String digest) {
        findById(id).digestId = digest;
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
        row.attempt++;
    }

    public void settle(String id, NoticeState state) {
        findById(id).enter(state);
    }

    /** It surely did not go out, so the next try may say what is true by then. */
    public void takeBack(String id) {
        findById(id).said = null;
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
        ask.accept("digestId = ?", query.mail());
        ask.accept("id < ?", query.before());
        return find(String.join(" and ", conditions) + " order by id desc", values).page(0, query.limit()).stream()
                .map(NoticeRow::found)
                .toList();
    }
}
