package io.unhook.endtoend;

import static io.unhook.endtoend.Patiently.awaitUntilAsserted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/metrics.md} names what the services show, with its labels: nothing is missing there, and nothing else is here. */
@EndToEnd
@Tag("slow")
class MetricsTest {
    private final MetricsPage page = MetricsPage.read();
    private final Unhook unhook;

    MetricsTest(Unhook unhook) {
        this.unhook = unhook;
    }

    @Test
    void thePageAndTheServicesAgree() {
        // given
        var scene = new RemovalScene(unhook, "measured");
        scene.remove().expect(204);
        scene.endsConfirmedWithOneMail();

        // then
        awaitUntilAsserted(() -> {
            Scrape seen = Scrape.of(unhook);
            seen.labels().forEach(this::isOnThePage);
            assertThat(namesOf(seen)).containsAll(expected());
        });
    }

    private void isOnThePage(String name, Set<String> labels) {
        if (!name.startsWith("unhook_")) return;
        assertThat(page.of(name)).as(name).isPresent();
        assertThat(labels).as(name).isEqualTo(page.of(name).orElseThrow().labels());
    }

    private Set<String> namesOf(Scrape seen) {
        Set<String> names = new TreeSet<>();
        for (String sample : seen.labels().keySet()) page.of(sample).ifPresent(metric -> names.add(metric.name()));
        return names;
    }

    /** Also of what the dashboards use from elsewhere; Prometheus itself says what is up. */
    private Set<String> expected() {
        return page.metrics().values().stream()
                .filter(metric -> !metric.fromItsFirstEvent())
                .map(MetricsPage.Metric::name)
                .filter(name -> !name.equals("up"))
                .collect(Collectors.toSet());
    }
}
