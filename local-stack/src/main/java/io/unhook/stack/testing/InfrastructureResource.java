package io.unhook.stack.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.unhook.stack.infrastructure.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A real broker and a real database for service tests: {@code @QuarkusTestResource(InfrastructureResource.class)}.
 *
 * <p>The module is the one that {@code application.properties} names; the init argument {@code module} says it otherwise.
 */
public class InfrastructureResource implements QuarkusTestResourceLifecycleManager {
    private static final int PARTITIONS = 3;

    private String module;

    @Override
    public void init(Map<String, String> arguments) {
        module = arguments.containsKey("module") ? arguments.get("module") : configured();
    }

    @Override
    public Map<String, String> start() {
        var where = Infrastructure.startedFor(module);
        Topics.make(where.broker(), PARTITIONS, List.of(module));
        return Map.of(
                "kafka.bootstrap.servers", where.broker(),
                "quarkus.datasource.jdbc.url", where.database().jdbcUrl(),
                "quarkus.datasource.username", where.database().user(),
                "quarkus.datasource.password", where.database().password(),
                // An odd one: whoever leans on the zone of a session finds out in a test.
                "quarkus.datasource.jdbc.new-connection-sql", "set time zone 'Pacific/Chatham'");
    }

    /** They live as long as the JVM: another test class may want them. */
    @Override
    public void stop() {}

    private static String configured() {
        var properties = new Properties();
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream("application.properties")) {
            if (file != null) properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("unhook.messaging.module", "test");
    }
}
