package io.unhook.revocation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.unhook.contracts.Actor;
import io.unhook.contracts.Provider;
import io.unhook.revocation.domain.moving.MailHost;
import io.unhook.revocation.domain.moving.Migration;
import io.unhook.revocation.domain.moving.MigrationState;
import io.unhook.revocation.domain.moving.MigrationState.NotAMove;
import io.unhook.revocation.domain.moving.MigrationState.Published;
import io.unhook.revocation.domain.moving.MigrationState.Rejected;
import io.unhook.revocation.domain.moving.MigrationState.WaitingForApproval;
import java.time.Instant;
import java.util.List;

/**
 * A migration as its account sees it.
 *
 * @param mailHost who takes in the domain's mail now, where that is why it is not a move; {@code why} says it in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MigrationView(
        String id,
        String accountId,
        String domain,
        Provider from,
        Provider to,
        MigrationState.Name state,
        MailHost mailHost,
        String why,
        int liveUses,
        Instant observedAt,
        List<String> evidence,
        Actor openedBy,
        Instant openedAt,
        Actor decidedBy,
        Instant decidedAt) {

    private record Decided(Actor by, Instant at) {}

    static MigrationView of(Migration migration) {
        Decided decided = decided(migration.state());
        MailHost host = migration.state() instanceof NotAMove(var is) ? is : null;
        return new MigrationView(
                migration.id(),
                migration.accountId(),
                migration.domain().name(),
                migration.from(),
                migration.to().orElse(null),
                migration.state().name(),
                host,
                host == null ? null : host.words() + " Nothing was disconnected.",
                migration.liveUses(),
                migration.observedAt(),
                migration.evidence(),
                migration.openedBy(),
                migration.openedAt(),
                decided.by(),
                decided.at());
    }

    private static Decided decided(MigrationState state) {
        return switch (state) {
            case Published(var by, var at) -> new Decided(by, at);
            case Rejected(var by, var at) -> new Decided(by, at);
            case WaitingForApproval _, NotAMove _ -> new Decided(null, null);
        };
    }
}
