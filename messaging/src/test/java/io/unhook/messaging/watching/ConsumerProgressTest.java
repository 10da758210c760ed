package io.unhook.messaging.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class ConsumerProgressTest {
    private static final int PATIENCE = 3;
    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

    private final ConsumerProgress progress = new ConsumerProgress(PATIENCE);

    @Test
    void whoHasNothingToReadIsNeverStuck() {
        for (int look = 0; look < 10; look++) seen(7, 7);
        assertThat(progress.stuck()).isEmpty();
    }

    @Test
    void whoIsDoneWithNothingIsStuckOnceTheLooksAreOver() {
        for (int look = 0; look < PATIENCE; look++) seen(7, 8 + look);
        assertThat(progress.stuck()).isEmpty();
        seen(7, 20);
        assertThat(progress.stuck()).containsExactly(PARTITION);
    }

    @Test
    void whoIsFarBehindButMovesIsNot() {
        for (int look = 0; look < 10; look++) seen(look, 1000);
        assertThat(progress.stuck()).isEmpty();
    }

    @Test
    void whoMovesAgainIsAliveAgain() {
        for (int look = 0; look < 10; look++) seen(7, 8);
        seen(8, 9);
        assertThat(progress.stuck()).isEmpty();
    }

    @Test
    void whatWasTakenAwayIsSomebodyElsesTrouble() {
        for (int look = 0; look < 10; look++) seen(7, 8);
        progress.seen(Map.of());
        assertThat(progress.stuck()).isEmpty();
    }

    @Test
    void whatWasSeenBeforeAnOutageDoesNotCount() {
        for (int look = 0; look < PATIENCE; look++) seen(7, 8);
        progress.forget();
        seen(7, 8);
        assertThat(progress.stuck()).isEmpty();
    }

    private void seen(long next, long end) {
        progress.seen(Map.of(PARTITION, new Standing(next, end)));
    }
}
