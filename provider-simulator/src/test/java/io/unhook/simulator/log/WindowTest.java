package io.unhook.simulator.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class WindowTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void theBusiestWindowMayBeginAnywhere() {
        Window window = Window.busiest(at(0, 900, 1_000, 1_100, 1_899, 5_000), Duration.ofSeconds(1));

        assertThat(window).isEqualTo(new Window(6, 4, NOON.plusMillis(900)));
    }

    @Test
    void aCallOneWindowLaterIsNotInIt() {
        assertThat(Window.busiest(at(0, 1_000), Duration.ofSeconds(1)).max()).isEqualTo(1);
        assertThat(Window.busiest(at(0, 999), Duration.ofSeconds(1)).max()).isEqualTo(2);
    }

    @Test
    void withoutCallsThereIsNone() {
        assertThat(Window.busiest(List.of(), Duration.ofSeconds(1))).isEqualTo(new Window(0, 0, null));
    }

    private static List<Instant> at(long... millis) {
        return LongStream.of(millis).mapToObj(NOON::plusMillis).toList();
    }
}
