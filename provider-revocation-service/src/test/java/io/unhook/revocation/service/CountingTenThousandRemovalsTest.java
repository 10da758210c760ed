package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.unhook.revocation.application.RevocationWork;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the mass-removal brake costs, printed; the bounds only catch what is out of all proportion. */
@Tag("slow")
@QuarkusTest
@TestProfile(Braking.class)
class CountingTenThousandRemovalsTest {
    private static final int CLAIMS = 500;

    @Inject
    RevocationWork work;

    @Test
    void takesMillisecondsAndNextToNothingWhereThereIsNothingToCount() {
        uses("immense", 10_000, "ENDED");
        uses("immense", 10_000, "LIVE");
        Duration idle = claims().dividedBy(CLAIMS);

        removed("immense", 10_000);
        long begin = System.nanoTime();
        work.claim("MICROSOFT", 1);
        Duration counted = Duration.ofNanos(System.nanoTime() - begin);
        Duration held = claims().dividedBy(CLAIMS);

        assertThat(Database.count("select count(*) from brake where name = 'immense'"))
                .isEqualTo(1);
        System.out.printf(
                "a claim with nothing to count %d us, the count of 10,000 removals %d ms, a claim afterwards %d us%n",
                idle.toNanos() / 1_000, counted.toMillis(), held.toNanos() / 1_000);
        assertThat(counted).isLessThan(Duration.ofSeconds(5));
        assertThat(held).isLessThan(Duration.ofMillis(100));
        Api.as(SignIn.operator()).delete("/brakes/mass-removals/immense").then().statusCode(204);
    }

    private Duration claims() {
        long begin = System.nanoTime();
        for (int i = 0; i < CLAIMS; i++) work.claim("MICROSOFT", 1);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void uses(String account, int many, String state) {
        Database.run("""
                insert into provider_grant (id, provider, realm, subject, epoch, state, changed_at, address)
                values ('%1$s', 'GOOGLE', 'r', '%1$s', 1, 'LIVE', now(), 'a@b.example') on conflict do nothing""".formatted(account));
        Database.run("""
                insert into grant_token (id, grant_id, epoch, account_id, client_id, scopes, life)
                values ('%1$s', '%1$s', 1, '%1$s', 'c', '{}', 'SURE') on conflict do nothing""".formatted(account));
        Database.run("""
                insert into grant_use (id, grant_id, epoch, account_id, user_id, provider, feature, token_id, scopes,
                                       connected_at, state)
                select '%1$s-%3$s-' || n, '%1$s', 1, '%1$s', 'u' || n, 'GOOGLE', 'f' || n, '%1$s', '{}', now(), '%3$s'
                from generate_series(1, %2$d) n""".formatted(account, many, state));
    }

    private static void removed(String account, int many) {
        Database.run("""
                insert into removed_use (use_id, account_id, at, actor_kind, actor_id)
                select '%1$s-ENDED-' || n, '%1$s', now() - n * interval '300 ms', 'USER', 'ben'
                from generate_series(1, %2$d) n""".formatted(account, many));
    }
}
