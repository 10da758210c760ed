package io.unhook.revocation.persistence;

import io.unhook.contracts.Mailbox;
import io.unhook.revocation.application.Mailboxes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Optional;

/** One row a mailbox, kept by statements that need no reading first. */
@ApplicationScoped
class MailboxTable implements Mailboxes {
    private static final String THIS = " where account_id = :account and kind = :kind and id = :id";

    private final EntityManager entities;

    MailboxTable(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Known lock(Mailbox mailbox) {
        run(mailbox, "insert into mailbox (account_id, kind, id) values (:account, :kind, :id) on conflict do nothing");
        Object[] row =
                (Object[]) of(mailbox, "select ours, ended_through, ended_before from mailbox" + THIS + " for update")
                        .getSingleResult();
        return new Known((Boolean) row[0], (Integer) row[1], Optional.ofNullable((Instant) row[2]));
    }

    @Override
    public boolean oursElsewhere(Mailbox mailbox) {
        return !of(mailbox, "select 1 from mailbox where ours and kind = :kind and id = :id and account_id <> :account")
                .getResultList()
                .isEmpty();
    }

    @Override
    public void ours(Mailbox mailbox) {
        run(mailbox, "update mailbox set ours = true" + THIS);
    }

    @Override
    public void endedThrough(Mailbox mailbox, int connection) {
        of(mailbox, "update mailbox set ended_through = greatest(ended_through, :connection)" + THIS)
                .setParameter("connection", connection)
                .executeUpdate();
    }

    @Override
    public void endedBefore(Mailbox mailbox, Instant time) {
        of(mailbox, "update mailbox set ended_before = greatest(ended_before, :time)" + THIS)
                .setParameter("time", time)
                .executeUpdate();
    }

    private void run(Mailbox mailbox, String statement) {
        of(mailbox, statement).executeUpdate();
    }

    private Query of(Mailbox mailbox, String statement) {
        return entities.createNativeQuery(statement)
                .setParameter("account", mailbox.accountId())
                .setParameter("kind", mailbox.kind().name())
                .setParameter("id", mailbox.id());
    }
}
