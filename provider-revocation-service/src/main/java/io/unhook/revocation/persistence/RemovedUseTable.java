package io.unhook.revocation.persistence;

import io.unhook.contracts.Actor;
import io.unhook.contracts.ActorKind;
import io.unhook.revocation.application.Removals;
import io.unhook.revocation.domain.Use;
import io.unhook.revocation.domain.braking.Burst;
import io.unhook.revocation.domain.braking.Removal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class RemovedUseTable implements Removals {
    private final EntityManager entities;

    RemovedUseTable(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Use use, Removal removal, Instant at) {
        if (!removal.counts(use) || !use.alive()) return;
        of(use.purpose().accountId(), """
                        insert into removed_use (use_id, account_id, at, actor_kind, actor_id)
                        values (:use, :account, :at, :actorKind, :actorId) on conflict do nothing
                        """)
                .setParameter("use", use.id())
                .setParameter("at", at)
                .setParameter(
                        "actorKind", removal.by().map(by -> by.kind().name()).orElse(null))
                .setParameter("actorId", removal.by().map(Actor::id).orElse(null))
                .executeUpdate();
    }

    @Override
    public List<String> uncounted() {
        return texts(entities.createNativeQuery("select distinct account_id from removed_use where not counted"));
    }

    @Override
    public void takeTurn() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('removed_use', 8))")
                .getResultList();
    }

    /** A removal whose transaction was long may come into a time that was looked at before: every time that it is in is looked at again. */
    @Override
    public Burst busiest(String accountId, Instant after, Duration within) {
        List<?> found = of(accountId, """
                        with first as (
                            select min(at) as at from removed_use where account_id = :account and not counted),
                        lately as (
                            select at, count(*) over the_time as removed, min(at) over the_time as since
                            from removed_use
                            where account_id = :account and at > :after
                                and at >= (select at from first) - :seconds * interval '1 second'
                            window the_time as (
                                order by at range between :seconds * interval '1 second' preceding and current row))
                        select removed, since, at, (
                            select count(*) from grant_use where account_id = :account and state <> 'ENDED')
                        from lately where at >= (select at from first)
                        order by removed desc, at limit 1
                        """)
                .setParameter("after", after)
                .setParameter("seconds", seconds(within))
                .getResultList();
        return found.stream()
                .findFirst()
                .map(row -> burst((Object[]) row))
                .orElseGet(() -> new Burst(0, after, after, 0));
    }

    private static Burst burst(Object[] row) {
        return new Burst(
                ((Number) row[0]).longValue(), (Instant) row[1], (Instant) row[2], ((Number) row[3]).longValue());
    }

    @Override
    public List<Actor> actors(String accountId, Burst burst, int most) {
        List<?> found = of(accountId, """
                        select actor_kind, actor_id from removed_use
                        where account_id = :account and at between :since and :until and actor_kind is not null
                        group by actor_kind, actor_id order by count(*) desc, actor_id
                        """)
                .setParameter("since", burst.since())
                .setParameter("until", burst.until())
                .setMaxResults(most)
                .getResultList();
        return found.stream().map(row -> actor((Object[]) row)).toList();
    }

    private static Actor actor(Object[] row) {
        return new Actor(ActorKind.valueOf((String) row[0]), (String) row[1]);
    }

    @Override
    public void counted(String accountId, Duration within) {
        of(accountId, "update removed_use set counted = true where account_id = :account and not counted")
                .executeUpdate();
        of(accountId, """
                        delete from removed_use where account_id = :account and at < (
                            select max(at) - 2 * :seconds * interval '1 second' from removed_use
                            where account_id = :account)
                        """).setParameter("seconds", seconds(within)).executeUpdate();
    }

    @Override
    public boolean knowsAccount(String accountId) {
        return (Boolean) of(accountId, "select exists (select from grant_use where account_id = :account)")
                .getSingleResult();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private Query of(String accountId, String statement) {
        return entities.createNativeQuery(statement).setParameter("account", accountId);
    }

    private static List<String> texts(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(String.class::cast).toList();
    }
}
