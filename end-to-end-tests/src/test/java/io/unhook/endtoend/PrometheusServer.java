package io.unhook.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.stack.Service;
import io.unhook.stack.process.ChildProcess;
import io.unhook.stack.process.Folders;
import io.unhook.stack.process.FreePort;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A real Prometheus that scrapes the stack, with the alerts as they ship but for one thing: what must hold for minutes there
 * must hold for a second here.
 */
final class PrometheusServer implements AutoCloseable {
    private static final String TARGET = "      - {targets: [\"%s\"], labels: {service: %s}}%n";
    private static final String CONFIG = """
            global: {scrape_interval: 1s, evaluation_interval: 1s}
            rule_files: [alerts.yml]
            scrape_configs:
              - job_name: unhook
                metrics_path: /q/metrics
                static_configs:
            """;

    private final ChildProcess process;
    private final Door door;

    private PrometheusServer(ChildProcess process, int port) {
        this.process = process;
        this.door = Door.open("http://127.0.0.1:" + port);
    }

    static Optional<Path> program() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "prometheus"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static PrometheusServer watching(Unhook unhook) {
        Path folder = Folders.fresh(Path.of("target/prometheus").toAbsolutePath());
        write(folder.resolve("prometheus.yml"), config(unhook));
        String alerts = MetricsPage.text(MetricsPage.PROJECT.resolve("deploy/prometheus/alerts.yml"));
        write(folder.resolve("alerts.yml"), alerts.replaceAll("(?m)^( *for:).*$", "$1 1s"));
        int port = FreePort.any();
        List<String> command = List.of(
                program().orElseThrow().toString(),
                "--config.file=" + folder.resolve("prometheus.yml"),
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port);
        var process = ChildProcess.start("prometheus", command, Map.of(), folder.resolve("log"));
        process.awaitPort(port);
        return new PrometheusServer(process, port);
    }

    private static String config(Unhook unhook) {
        var config = new StringBuilder(CONFIG);
        for (Service service : Service.values()) {
            String where = URI.create(unhook.service(service).managementUrl()).getAuthority();
            config.append(TARGET.formatted(where, service.module()));
        }
        return config.toString();
    }

    /** The names of the alerts that would wake somebody up now. */
    Set<String> firing() {
        Set<String> names = new TreeSet<>();
        for (JsonNode alert :
                door.get("/api/v1/alerts").expect(200).json().path("data").path("alerts"))
            if (alert.path("state").asText().equals("firing"))
                names.add(alert.path("labels").path("alertname").asText());
        return names;
    }

    /** How often it has scraped everybody by now. */
    int scrapes() {
        return door.get("/api/v1/query?query=min(count_over_time(up[1h]))")
                .expect(200)
                .json()
                .at("/data/result/0/value/1")
                .asInt();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.kill();
    }
}
