package io.unhook.stack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.stack.infrastructure.Topics;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
class InfrastructureTest {
    private final Infrastructure.Where where = Infrastructure.startedFor("a-service");

    @Test
    void aCommitIsOnTheDiskBeforeItIsAnswered() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("server_version")).startsWith("18.");
    }

    @Test
    void everyTopicIsThereAndNoOtherIsMadeByAccident() throws Exception {
        Topics.make(where.broker(), 3, List.of("a-service"));
        Topics.make(where.broker(), 3, List.of("a-service", "another"));

        try (var admin = Admin.create(Map.of("bootstrap.servers", where.broker()))) {
            assertThat(admin.listTopics().names().get())
                    .contains(
                            "unhook.inbox-events",
                            "unhook.inbox-events.another.dead-letters",
                            "unhook.inbox-events.another.retry")
                    .allMatch(name -> name.startsWith("unhook."))
                    .filteredOn(name -> name.matches("unhook\\.[a-z-]+(\\.(a-service|another)\\..+)?"))
                    .hasSize(25);
        }
    }

    @Test
    void oneServerServesTheWholeJvm() {
        assertThat(Infrastructure.startedFor("a-service")).isEqualTo(where);
    }

    private String setting(String name) throws SQLException {
        var database = where.database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var result = connection.createStatement().executeQuery("show " + name)) {
            result.next();
            return result.getString(1);
        }
    }
}
