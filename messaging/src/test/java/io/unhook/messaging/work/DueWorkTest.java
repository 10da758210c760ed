package io.unhook.messaging.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.stack.testing.InfrastructureResource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class DueWorkTest {
    private static final DueTable ERRANDS = new DueTable("errand", "provider", "account_id");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final DueWorkLoop.Limits LIMITS =
            new DueWorkLoop.Limits(Duration.ofHours(1), 4, 4, Duration.ofHours(1));

    @Inject
    DueClaims claims;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @BeforeEach
    void noErrands() {
        run("truncate errand, held_errand");
    }

    private void run(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }

    @Test
    void aNoisyAccountTakesTurnsWithAQuietOne() {
        // given
        for (int i = 0; i < 100; i++) errand("noisy-" + i, "GOOGLE", "noisy", -100 + i);
        errand("quiet", "GOOGLE", "quiet", -1);

        // when
        List<Claim> claimed = claims.claim(ERRANDS, "GOOGLE", 2, LEASE);

        // then
        assertThat(claimed).extracting(Claim::id).containsExactlyInAnyOrder("noisy-0", "quiet");
    }

    @Test
    void whatIsClaimedIsNotDueUntilItsLeaseEnds() {
        errand("one", "GOOGLE", "acme", -1);
        assertThat(claims.claim(ERRANDS, "GOOGLE", 10, LEASE)).containsExactly(new Claim("one", 1));
        assertThat(claims.claim(ERRANDS, "GOOGLE", 10, LEASE)).isEmpty();
        assertThat(dueAt("one")).isAfter(clock.instant().plusSeconds(50));
    }

    @Test
    void aLeaseThatEndedIsClaimedAgainWithTheNextAttempt() {
        errand("one", "GOOGLE", "acme", -1);
        claims.claim(ERRANDS, "GOOGLE", 10, Duration.ofSeconds(-1));
        assertThat(claims.claim(ERRANDS, "GOOGLE", 10, LEASE)).containsExactly(new Claim("one", 2));
    }

    @Test
    void neitherTheFutureNorAnotherLaneIsClaimed() {
        errand("later", "GOOGLE", "acme", 60);
        errand("other", "MICROSOFT", "acme", -1);
        assertThat(claims.claim(ERRANDS, "GOOGLE", 10, LEASE)).isEmpty();
    }

    @Test
    void whatIsHeldIsPassedOverAndDueAtOnceWhenItIsNotAnyMore() {
        // given
        DueTable some = ERRANDS.passingOver("held_errand");
        for (int i = 0; i < 5; i++) errand("held-" + i, "GOOGLE", "acme", -10);
        errand("free", "GOOGLE", "acme", -1);
        run("insert into held_errand select id from errand where id like 'held-%'");

        // when
        assertThat(claims.claim(some, "GOOGLE", 3, LEASE)).containsExactly(new Claim("free", 1));
        assertThat(claims.claim(some, "GOOGLE", 3, LEASE)).isEmpty();
        run("delete from held_errand");

        // then
        assertThat(claims.claim(some, "GOOGLE", 10, LEASE)).hasSize(5);
    }

    @Test
    void manyClaimantsNeverShareARow() throws Exception {
        // given
        for (int i = 0; i < 200; i++) errand("errand-" + i, "GOOGLE", "account-" + i % 7, -1);
        var claimed = new ConcurrentLinkedQueue<String>();

        // when
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 60; i++)
                threads.submit(
                        () -> claims.claim(ERRANDS, "GOOGLE", 5, LEASE).forEach(claim -> claimed.add(claim.id())));
        }
        claims.claim(ERRANDS, "GOOGLE", 200, LEASE).forEach(claim -> claimed.add(claim.id()));

        // then
        assertThat(claimed).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void anOpenBreakerClaimsNothingAndTheOtherLaneGoesOn() {
        // given
        for (int i = 0; i < 20; i++) errand("google-" + i, "GOOGLE", "acme", -1);
        for (int i = 0; i < 20; i++) errand("microsoft-" + i, "MICROSOFT", "acme", -1);
        var worker = new OneLaneInTrouble();

        // when
        try (var loop = new DueWorkLoop("errands", worker, LIMITS)) {
            loop.runOnce();

            // then
            assertThat(loop.breakers()).containsEntry("GOOGLE", "OPEN").containsEntry("MICROSOFT", "CLOSED");
            assertThat(worker.worked).filteredOn(id -> id.startsWith("google")).hasSize(LIMITS.breakerWindow());
            assertThat(worker.worked)
                    .filteredOn(id -> id.startsWith("microsoft"))
                    .hasSize(20);
        }
    }

    @Test
    void aTroubleOfOursLeavesTheBreakerClosed() {
        for (int i = 0; i < 20; i++) errand("google-" + i, "GOOGLE", "acme", -1);
        var worker = new OneLaneInTrouble();
        worker.trouble = DueWorker.Health.OUR_TROUBLE;
        try (var loop = new DueWorkLoop("errands", worker, LIMITS)) {
            assertThat(loop.runOnce()).isEqualTo(20);
            assertThat(loop.breakers()).containsEntry("GOOGLE", "CLOSED");
        }
    }

    private final class OneLaneInTrouble implements DueWorker {
        final Collection<String> worked = new ConcurrentLinkedQueue<>();
        Health trouble = Health.LANE_TROUBLE;

        @Override
        public Collection<String> lanes() {
            return List.of("GOOGLE", "MICROSOFT");
        }

        @Override
        public List<Claim> claim(String lane, int most) {
            return claims.claim(ERRANDS, lane, most, LEASE);
        }

        @Override
        public Health work(String lane, Claim claim) {
            worked.add(claim.id());
            return lane.equals("GOOGLE") ? trouble : Health.OK;
        }
    }

    private void errand(String id, String provider, String account, int secondsFromNow) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "insert into errand (id, provider, account_id, due_at) values (?1, ?2, ?3, ?4)")
                        .setParameter(1, id)
                        .setParameter(2, provider)
                        .setParameter(3, account)
                        .setParameter(4, clock.instant().plusSeconds(secondsFromNow))
                        .executeUpdate());
    }

    private Instant dueAt(String id) {
        return (Instant) entities.createNativeQuery("select due_at from errand where id = ?1", Instant.class)
                .setParameter(1, id)
                .getSingleResult();
    }
}
