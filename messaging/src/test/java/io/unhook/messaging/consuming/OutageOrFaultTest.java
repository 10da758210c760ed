package io.unhook.messaging.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("domain")
class OutageOrFaultTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "08006, connection lost, true",
        "08001, cannot connect, true",
        "57P01, server shuts down, true",
        "53300, too many connections, true",
        "40001, serialization failure, true",
        "40P01, deadlock, true",
        "55P03, lock not available, true",
        "23505, duplicate key, false",
        "22001, value too long, false",
        "42P01, no such table, false",
    })
    void onlyWhatMayGoAwayByItselfIsAnOutage(String state, String text, boolean outage) {
        var wrapped = new IllegalStateException("in some layer", new RuntimeException(new SQLException(text, state)));
        assertThat(Transactions.isOutage(wrapped)).isEqualTo(outage);
    }
}
