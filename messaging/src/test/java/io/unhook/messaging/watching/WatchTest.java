package io.unhook.messaging.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.messaging.work.DueClaims;
import io.unhook.messaging.work.DueTable;
import io.unhook.stack.testing.InfrastructureResource;
import io.unhook.stack.testing.Wire;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class WatchTest {
    private static final String TOPIC = "unhook.channel-events";
    private static final int PATIENCE = 2;

    @Inject
    Watch watch;

    @Inject
    @Liveness
    ConsumersCheck liveness;

    @Inject
    @Readiness
    NeighboursCheck readiness;

    @Inject
    Held held;

    @Inject
    MeterRegistry meters;

    @Inject
    DueClaims claims;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Test
    void aConsumerIsAliveWhileItHasNothingToReadAndNotOnceItDoesNotMove() throws InterruptedException {
        // when
        look(10);
        // then
        assertThat(liveness.call().getStatus()).isEqualTo(Status.UP);
        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
        assertThat(gauge("unhook.consumer.lag", "topic", TOPIC)).isZero();

        // when
        Wire.write(TOPIC, "key", Map.of(), new byte[] {1});
        held.awaitArrival();
        look(PATIENCE);
        // then
        assertThat(liveness.call().getStatus()).isEqualTo(Status.UP);
        look(1);
        assertThat(liveness.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
        assertThat(gauge("unhook.consumer.lag", "topic", TOPIC)).isOne();
        assertThat(gauge("unhook.consumer.oldest.unread.seconds", "topic", TOPIC))
                .isPositive();
        assertThat(gauge("unhook.consumer.stuck")).isOne();

        // when
        held.letGo();
        // then
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            look(1);
            return gauge("unhook.consumer.lag", "topic", TOPIC) == 0;
        });
        assertThat(liveness.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whatIsDueIsCountedByKindLaneAndState() {
        // given
        errand("overdue", Duration.ofMinutes(-10));
        errand("later", Duration.ofMinutes(10));
        claims.claim(new DueTable("errand", "provider", "account_id"), "NOBODY", 1, Duration.ofMinutes(1));

        // when
        look(1);

        // then
        assertThat(gauge("unhook.work.waiting", "lane", "WATCHED")).isEqualTo(2);
        assertThat(gauge("unhook.work.due", "lane", "WATCHED")).isOne();
        assertThat(gauge("unhook.work.overdue.seconds", "lane", "WATCHED")).isBetween(600.0, 700.0);

        // when
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from errand where provider = 'WATCHED'")
                        .executeUpdate());
        look(1);
        // then
        assertThat(meters.find("unhook.work.waiting").tag("lane", "WATCHED").gauge())
                .isNull();
    }

    private void errand(String id, Duration dueIn) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        insert into errand (id, provider, account_id, due_at, attempt) values (?1, 'WATCHED', 'acme', ?2, 0)
                        """)
                        .setParameter(1, id)
                        .setParameter(2, clock.instant().plus(dueIn))
                        .executeUpdate());
    }

    private void look(int times) {
        for (int i = 0; i < times; i++) watch.look();
    }

    private double gauge(String name, String... tags) {
        return meters.get(name).tags(tags).gauge().value();
    }
}
