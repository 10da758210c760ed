package io.unhook.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.stack.infrastructure.Postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/** In containers the services are told the same things as here, whatever their values are there. */
@Tag("domain")
class ServicesInContainersTest {
    /**
     * Ports are a container's own, and so is whom it asks for mail servers; how soon a killed consumer is missed is for people
     * who cannot wait.
     */
    private static final Set<String> HERE_ONLY = Set.of(
            "QUARKUS_HTTP_HOST",
            "QUARKUS_HTTP_PORT",
            "QUARKUS_MANAGEMENT_HOST",
            "QUARKUS_MANAGEMENT_PORT",
            "UNHOOK_REVOCATION_MOVES_DNS_SERVERS",
            "KAFKA_SESSION_TIMEOUT_MS",
            "KAFKA_HEARTBEAT_INTERVAL_MS");

    @ParameterizedTest
    @EnumSource
    void eachServiceIsToldTheSame(Service service) throws IOException {
        var settings = new ServiceSettings("kafka", "sign-in", "simulator", "revocation", 25, "dns", Keys.fresh())
                .of(service, new Database("jdbc", "user", "password"), 8080, 9000);
        Set<String> here = new TreeSet<>(Launch.settings(settings).environment().keySet());
        here.removeAll(HERE_ONLY);
        assertThat(told(service.module())).isEqualTo(here);
    }

    @SuppressWarnings("unchecked")
    private static Set<String> told(String module) throws IOException {
        try (var file = Files.newBufferedReader(Home.folder().resolve("docker-compose.yml"))) {
            Map<String, Map<String, Map<String, Map<String, Object>>>> compose = new Yaml().load(file);
            return new TreeSet<>(
                    compose.get("services").get(module).get("environment").keySet());
        }
    }
}
