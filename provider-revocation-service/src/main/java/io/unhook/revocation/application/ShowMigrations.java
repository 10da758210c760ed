package io.unhook.revocation.application;

import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.moving.Migration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Migrations, those that wait and those that were none too. */
@ApplicationScoped
public class ShowMigrations {
    private final Migrations migrations;

    ShowMigrations(Migrations migrations) {
        this.migrations = migrations;
    }

    @Transactional
    public List<Migration> matching(Migrations.Query query) {
        return migrations.matching(query);
    }

    @Transactional
    public Migration one(Asker asker, String id) {
        return migrations
                .byId(id)
                .filter(one -> asker.belongsTo(one.accountId()))
                .orElseThrow(() -> new Refusal.NotFound("migration"));
    }
}
