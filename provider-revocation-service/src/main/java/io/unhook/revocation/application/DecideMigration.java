package io.unhook.revocation.application;

import io.unhook.contracts.Actor;
import io.unhook.messaging.outbox.Outbox;
import io.unhook.revocation.domain.moving.Migration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Somebody says yes or no to a large migration; whoever asked for it may. Saying it again changes nothing. */
@ApplicationScoped
public class DecideMigration {
    private static final Logger LOG = Logger.getLogger(DecideMigration.class);

    private final Migrations migrations;
    private final ShowMigrations show;
    private final Outbox outbox;
    private final Counters counters;
    private final Clock clock;

    DecideMigration(Migrations migrations, ShowMigrations show, Outbox outbox, Counters counters, Clock clock) {
        this.migrations = migrations;
        this.show = show;
        this.outbox = outbox;
        this.counters = counters;
        this.clock = clock;
    }

    @Transactional
    public void approve(Asker asker, Actor by, String id) {
        locked(asker, id).approve(by, clock.instant()).ifPresent(approved -> {
            save(approved);
            outbox.publish(approved.event());
        });
    }

    @Transactional
    public void reject(Asker asker, Actor by, String id) {
        locked(asker, id).reject(by, clock.instant()).ifPresent(this::save);
    }

    private Migration locked(Asker asker, String id) {
        Migration found = show.one(asker, id);
        migrations.lock(found.accountId(), found.domain());
        return show.one(asker, id);
    }

    private void save(Migration decided) {
        migrations.save(decided);
        counters.migration(decided.state().name());
        LOG.infof("migration decided migrationId=%s state=%s", decided.id(), decided.state());
    }
}
