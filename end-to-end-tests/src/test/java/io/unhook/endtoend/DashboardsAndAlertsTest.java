package io.unhook.endtoend;

import static io.unhook.endtoend.MetricsPage.PROJECT;
import static io.unhook.endtoend.MetricsPage.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What operators look at asks for nothing that is not there; that it is there, {@link MetricsTest} says. */
@Tag("domain")
class DashboardsAndAlertsTest {
    private static final MetricsPage PAGE = MetricsPage.read();
    private static final String ALERTS = text(PROJECT.resolve("deploy/prometheus/alerts.yml"));

    static Stream<Path> dashboards() throws IOException {
        return Files.list(PROJECT.resolve("deploy/grafana/dashboards")).sorted();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void eachPanelAsksForMetricsOnThePage(Path dashboard) throws JsonProcessingException {
        JsonNode panels = Door.JSON.readTree(text(dashboard)).path("panels");
        assertThat(panels)
                .isNotEmpty()
                .allSatisfy(panel -> assertThat(panel.path("targets"))
                        .isNotEmpty()
                        .allSatisfy(target -> assertThat(
                                        MetricsPage.namedIn(target.path("expr").asText()))
                                .isNotEmpty()
                                .allMatch(name -> PAGE.of(name).isPresent())));
    }

    @Test
    void eachAlertAsksForMetricsOnThePage() {
        assertThat(MetricsPage.namedIn(ALERTS))
                .isNotEmpty()
                .allMatch(name -> PAGE.of(name).isPresent());
    }

    @Test
    void eachAlertHasItsSectionInTheRunbookAndATest() {
        String runbook = text(PROJECT.resolve("docs/alerts.md"));
        String tests = text(PROJECT.resolve("deploy/prometheus/alerts.test.yml"));
        List<String> names = alerts();
        assertThat(names).hasSizeGreaterThan(10).allSatisfy(name -> {
            assertThat(runbook).contains("\n## " + name + "\n");
            assertThat(ALERTS).contains("docs/alerts.md#" + name.toLowerCase(Locale.ROOT) + "\n");
            assertThat(tests).contains("alertname: " + name + "\n");
        });
    }

    static List<String> alerts() {
        return Pattern.compile("- alert: (\\w+)")
                .matcher(ALERTS)
                .results()
                .map(alert -> alert.group(1))
                .toList();
    }
}
