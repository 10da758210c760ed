package io.unhook.messaging.mailbox;

import io.unhook.contracts.Provider;
import io.unhook.contracts.ProviderMoveDetected;
import io.unhook.contracts.mailbox.MailDomain;
import io.unhook.messaging.Ids;
import io.unhook.messaging.MessagingSettings;
import io.unhook.messaging.work.Claim;
import io.unhook.messaging.work.DueClaims;
import io.unhook.messaging.work.DueTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The domains that moved, and how far their mailboxes have heard of it. All of it happens in the caller's transaction. */
@ApplicationScoped
public class MailboxMoves {
    static final String LANE = "moves";
    private static final DueTable DUE = new DueTable("mailbox_move", "lane", "account_id");

    private final EntityManager database;
    private final DueClaims claims;
    private final MessagingSettings.Moves settings;
    private final Ids ids;
    private final Clock clock;

    MailboxMoves(EntityManager database, DueClaims claims, MessagingSettings settings, Ids ids, Clock clock) {
        this.database = database;
        this.claims = claims;
        this.settings = settings.moves();
        this.ids = ids;
        this.clock = clock;
    }

    /** @param after the last mailbox that has heard of it */
    record Open(ProviderMoveDetected move, String after) {}

    /** A domain moved: due at once. Told again, it is the same move. */
    public void heard(ProviderMoveDetected move) {
        MailDomain.of(move.domain())
                .ifPresent(domain -> database.createNativeQuery("""
                        insert into mailbox_move (id, lane, account_id, mail_domain, from_provider, to_provider,
                                                  observed_at, evidence, due_at)
                        values (:id, :lane, :account, :domain, :from, :to, :observed, :evidence, :now)
                        on conflict (account_id, mail_domain, from_provider, observed_at) do nothing
                        """)
                        .setParameter("id", ids.next())
                        .setParameter("lane", LANE)
                        .setParameter("account", move.accountId())
                        .setParameter("domain", domain.name())
                        .setParameter("from", move.from().name())
                        .setParameter("to", move.to().name())
                        .setParameter("observed", move.observedAt())
                        .setParameter("evidence", evidence(move))
                        .setParameter("now", clock.instant())
                        .executeUpdate());
    }

    private static String[] evidence(ProviderMoveDetected move) {
        return move.evidence() == null ? new String[0] : move.evidence().toArray(String[]::new);
    }

    MessagingSettings.Moves settings() {
        return settings;
    }

    List<Claim> claim(int most) {
        return claims.claim(DUE, LANE, most, settings.lease());
    }

    /** Empty if somebody else works on it by now. */
    Optional<Open> lock(Claim claim) {
        List<?> found = database.createNativeQuery("""
                        select account_id, mail_domain, from_provider, to_provider, observed_at, evidence, after_id
                        from mailbox_move where id = :id and attempt = :attempt and due_at is not null for update
                        """)
                .setParameter("id", claim.id())
                .setParameter("attempt", claim.attempt())
                .getResultList();
        return found.stream().findFirst().map(row -> open((Object[]) row));
    }

    private static Open open(Object[] row) {
        var move = new ProviderMoveDetected(
                (String) row[0],
                (String) row[1],
                Provider.valueOf((String) row[2]),
                Provider.valueOf((String) row[3]),
                (Instant) row[4],
                List.of((String[]) row[5]));
        return new Open(move, (String) row[6]);
    }

    /** A page has heard; whoever did that goes on until the lease ends anew, and after that anybody. */
    void reached(Claim claim, String mailbox, int moved) {
        database.createNativeQuery(
                        "update mailbox_move set after_id = :after, moved = moved + :moved, due_at = :due where id = :id")
                .setParameter("after", mailbox)
                .setParameter("moved", moved)
                .setParameter("due", clock.instant().plus(settings.lease()))
                .setParameter("id", claim.id())
                .executeUpdate();
    }

    /** All have heard; how many of them moved. */
    int finish(Claim claim) {
        return (Integer) database.createNativeQuery(
                        "update mailbox_move set due_at = null where id = :id returning moved", Integer.class)
                .setParameter("id", claim.id())
                .getSingleResult();
    }
}
