package io.unhook.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class ShardsTest {
    @Test
    void keysSpreadOverAllShards() {
        Map<Integer, Integer> keys = new HashMap<>();
        for (int i = 0; i < 16_000; i++)
            keys.merge(Shards.of(("key-" + i).getBytes(StandardCharsets.UTF_8)), 1, Integer::sum);
        assertThat(keys.keySet()).hasSize(Shards.COUNT).allMatch(shard -> shard >= 0 && shard < Shards.COUNT);
        assertThat(keys.values()).allMatch(count -> count > 500);
    }

    @Test
    void sharesCoverAllShardsWhateverTheNumberOfReplicas() {
        for (int replicas = 1; replicas <= 40; replicas++)
            assertThat(Shards.share(replicas) * replicas).isGreaterThanOrEqualTo(Shards.COUNT);
        assertThat(Shards.share(1)).isEqualTo(16);
        assertThat(Shards.share(2)).isEqualTo(8);
        assertThat(Shards.share(3)).isEqualTo(6);
    }
}
