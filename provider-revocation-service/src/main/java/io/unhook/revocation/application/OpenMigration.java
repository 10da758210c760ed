package io.unhook.revocation.application;

import io.unhook.contracts.Actor;
import io.unhook.contracts.Provider;
import io.unhook.contracts.mailbox.MailDomain;
import io.unhook.messaging.Ids;
import io.unhook.messaging.outbox.Outbox;
import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.Refusal.MoveRefused;
import io.unhook.revocation.domain.Refusal.MoveRefused.Why;
import io.unhook.revocation.domain.moving.Migration;
import io.unhook.revocation.domain.moving.Migration.Answer;
import io.unhook.revocation.domain.moving.MigrationState;
import io.unhook.revocation.domain.moving.MigrationState.NotAMove;
import io.unhook.revocation.domain.moving.MigrationState.Published;
import io.unhook.revocation.domain.moving.MigrationState.WaitingForApproval;
import io.unhook.revocation.domain.moving.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Opens migrations, whether somebody says that a domain moved or DNS shows it. A small one is published at once; a large one
 * waits for somebody's word. Nothing is disconnected here: whoever keeps mailboxes hears of it, and does that.
 */
@ApplicationScoped
public class OpenMigration {
    private static final Logger LOG = Logger.getLogger(OpenMigration.class);
    private static final Actor US = Actor.system("provider-revocation-service");

    private final Migrations migrations;
    private final MoveRules rules;
    private final Outbox outbox;
    private final Counters counters;
    private final Ids ids;
    private final Clock clock;

    OpenMigration(Migrations migrations, MoveRules rules, Outbox outbox, Counters counters, Ids ids, Clock clock) {
        this.migrations = migrations;
        this.rules = rules;
        this.outbox = outbox;
        this.counters = counters;
        this.ids = ids;
        this.clock = clock;
    }

    /** What somebody says has moved. */
    public record Wish(String accountId, String domain, Provider from, Provider to) {}

    /** The same wish again is the same migration. */
    @Transactional
    public Migration askedBy(Asker asker, Actor actor, Wish wish) {
        if (!asker.belongsTo(wish.accountId())) throw new Refusal.NotFound("account");
        MailDomain domain = domainOf(wish);
        var move = new Move(wish.accountId(), domain, wish.from(), wish.to(), clock.instant(), said(actor));
        migrations.lock(move.accountId(), domain);
        Optional<Migration> newest = migrations.newest(move.accountId(), domain);
        int concerned = concerned(move);
        switch (answer(newest, move, concerned)) {
            case SAME -> {
                return newest.orElseThrow();
            }
            case OPPOSITE ->
                throw new MoveRefused(Why.OPPOSITE, newest.orElseThrow().id());
            case NONE -> {}
        }
        if (concerned == 0) throw new MoveRefused(Why.NO_MAILBOXES);
        return open(move, actor, concerned);
    }

    /** In the caller's transaction. False: it cannot be opened yet, and is to be seen once more. */
    boolean seen(String accountId, MailDomain domain, Seen.Moved seen) {
        var move = new Move(accountId, domain, seen.from(), seen.to(), seen.observedAt(), seen.evidence());
        migrations.lock(accountId, domain);
        Optional<Migration> newest = withoutWhatIsNoLongerSeen(migrations.newest(accountId, domain), seen);
        int concerned = concerned(move);
        Answer answer = answer(newest, move, concerned);
        if (answer == Answer.NONE && concerned > 0) open(move, US, concerned);
        return answer != Answer.OPPOSITE;
    }

    /** Nothing is cut for it; it is written down, so that people see why. */
    void notAMove(String accountId, MailDomain domain, Seen.NotAMove seen) {
        int concerned = migrations.concerned(accountId, domain, seen.from(), seen.observedAt());
        if (concerned == 0) return;
        var move = new Move(accountId, domain, seen.from(), null, seen.observedAt(), seen.evidence());
        add(move, US, concerned, new NotAMove(seen.host()));
    }

    private record Move(
            String accountId,
            MailDomain domain,
            Provider from,
            Provider to,
            Instant observedAt,
            List<String> evidence) {}

    private MailDomain domainOf(Wish wish) {
        MailDomain domain = MailDomain.of(wish.domain())
                .orElseThrow(() -> new Refusal.NotAcceptable(
                        "domain",
                        "This is no mail domain. It is a name such as acme.example, not an IP address; what is written with"
                                + " ß or ς is given in its xn-- form."));
        if (rules.publicMail().has(domain)) throw new MoveRefused(Why.PUBLIC_MAIL_DOMAIN);
        if (!MoveRules.movesAsAWhole(wish.from()) || !MoveRules.movesAsAWhole(wish.to()))
            throw new MoveRefused(Why.ONLY_GOOGLE_AND_MICROSOFT);
        if (wish.from() == wish.to())
            throw new Refusal.NotAcceptable("to", "A domain moves to another provider than the one it comes from.");
        return domain;
    }

    private List<String> said(Actor actor) {
        return List.of("said by %s %s".formatted(actor.kind(), clock.instant()));
    }

    private int concerned(Move move) {
        return migrations.concerned(move.accountId(), move.domain(), move.from(), move.observedAt());
    }

    private Answer answer(Optional<Migration> newest, Move move, int concerned) {
        return newest.map(known -> known.answer(
                        move.from(), clock.instant(), rules.settings().settle(), concerned > 0))
                .orElse(Answer.NONE);
    }

    /** A move that was only seen and waits for a yes: the domain is back, and a yes would cut what works. */
    private Optional<Migration> withoutWhatIsNoLongerSeen(Optional<Migration> newest, Seen.Moved seen) {
        if (newest.filter(known -> known.restsOnWhatWasSeen() && known.from() == seen.to())
                .isEmpty()) return newest;
        Optional<Migration> rejected = newest.get().reject(US, clock.instant());
        rejected.ifPresent(back -> {
            migrations.save(back);
            told("migration is no longer seen", back);
        });
        return rejected;
    }

    private Migration open(Move move, Actor by, int concerned) {
        boolean many = concerned > rules.settings().approvalAbove();
        MigrationState state = many ? new WaitingForApproval() : new Published(by, clock.instant());
        Migration migration = add(move, by, concerned, state);
        if (!many) outbox.publish(migration.event());
        return migration;
    }

    private Migration add(Move move, Actor by, int concerned, MigrationState state) {
        Migration migration = new Migration(
                ids.next(),
                move.accountId(),
                move.domain(),
                move.from(),
                Optional.ofNullable(move.to()),
                move.observedAt(),
                move.evidence(),
                by,
                clock.instant(),
                concerned,
                state);
        migrations.add(migration);
        told("migration opened", migration);
        return migration;
    }

    private void told(String what, Migration migration) {
        counters.migration(migration.state().name());
        LOG.infof(
                "%s migrationId=%s from=%s to=%s state=%s mailboxes=%d",
                what,
                migration.id(),
                migration.from(),
                migration.to().map(Enum::name).orElse("-"),
                migration.state(),
                migration.liveUses());
    }
}
