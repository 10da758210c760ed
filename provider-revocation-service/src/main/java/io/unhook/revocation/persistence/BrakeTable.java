package io.unhook.revocation.persistence;

import io.unhook.contracts.Actor;
import io.unhook.contracts.ActorKind;
import io.unhook.revocation.application.Brakes;
import io.unhook.revocation.domain.braking.Brake;
import io.unhook.revocation.domain.braking.Brake.Kind;
import io.unhook.revocation.domain.braking.Braked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which brakes are on, kept by statements that need no reading first, and the record of their changes. */
@ApplicationScoped
class BrakeTable implements Brakes {
    private static final String ON = """
            select id, kind, name, by_kind, by_id, reason, since,
                   (select count(*) from revocation_held held where held.kind = brake.kind and held.name = brake.name)
            from brake""";

    private final EntityManager entities;

    BrakeTable(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean set(Braked braked) {
        int set = of(braked.brake(), """
                        insert into brake (kind, name, id, by_kind, by_id, reason, since)
                        values (:kind, :name, :id, :byKind, :byId, :reason, :since) on conflict do nothing
                        """)
                .setParameter("id", braked.id())
                .setParameter("byKind", braked.by().kind().name())
                .setParameter("byId", braked.by().id())
                .setParameter("reason", braked.reason())
                .setParameter("since", braked.since())
                .executeUpdate();
        if (set > 0) changed(braked.brake(), "SET", braked.by(), braked.reason(), braked.since());
        return set > 0;
    }

    @Override
    public boolean release(Brake brake, Actor by, String reason, Instant at) {
        int released = of(brake, "delete from brake where kind = :kind and name = :name")
                .executeUpdate();
        if (released > 0) changed(brake, "RELEASED", by, reason, at);
        return released > 0;
    }

    private void changed(Brake brake, String change, Actor by, String reason, Instant at) {
        of(brake, """
                        insert into brake_change (kind, name, change, by_kind, by_id, reason, at)
                        values (:kind, :name, :change, :byKind, :byId, :reason, :at)
                        """)
                .setParameter("change", change)
                .setParameter("byKind", by.kind().name())
                .setParameter("byId", by.id())
                .setParameter("reason", reason)
                .setParameter("at", at)
                .executeUpdate();
    }

    @Override
    public Optional<Braked> find(Brake brake) {
        return rows(of(brake, ON + " where kind = :kind and name = :name")).stream()
                .findFirst()
                .map(On::braked);
    }

    @Override
    public Optional<Instant> lastReleased(Brake brake) {
        var last = (Instant) of(
                        brake,
                        "select max(at) from brake_change where kind = :kind and name = :name and change = 'RELEASED'")
                .getSingleResult();
        return Optional.ofNullable(last);
    }

    @Override
    public List<On> on(Optional<List<String>> accounts) {
        String all = ON + " order by since, id";
        String some = ON + " where kind in ('ACCOUNT', 'MASS_REMOVAL') and name = any(:accounts) order by since, id";
        return rows(accounts.map(these ->
                        entities.createNativeQuery(some).setParameter("accounts", these.toArray(String[]::new)))
                .orElseGet(() -> entities.createNativeQuery(all)));
    }

    @Override
    public Map<Kind, Long> howMany() {
        Map<Kind, Long> found = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) found.put(kind, 0L);
        for (Object row : entities.createNativeQuery("select kind, count(*) from brake group by kind")
                .getResultList()) {
            Object[] columns = (Object[]) row;
            found.put(Kind.valueOf((String) columns[0]), ((Number) columns[1]).longValue());
        }
        return found;
    }

    @Override
    public long held() {
        return ((Number) entities.createNativeQuery("select count(distinct id) from revocation_held")
                        .getSingleResult())
                .longValue();
    }

    @Override
    public boolean hold(String revocationId) {
        return !entities.createNativeQuery("select 1 from revocation_held where id = :id")
                .setParameter("id", revocationId)
                .getResultList()
                .isEmpty();
    }

    private Query of(Brake brake, String statement) {
        return entities.createNativeQuery(statement)
                .setParameter("kind", brake.kind().name())
                .setParameter("name", brake.name());
    }

    private static List<On> rows(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(row -> on((Object[]) row)).toList();
    }

    private static On on(Object[] row) {
        var brake = new Brake(Kind.valueOf((String) row[1]), (String) row[2]);
        var by = new Actor(ActorKind.valueOf((String) row[3]), (String) row[4]);
        var braked = new Braked((String) row[0], brake, by, (String) row[5], (Instant) row[6]);
        return new On(braked, ((Number) row[7]).longValue());
    }
}
