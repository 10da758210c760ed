package io.unhook.messaging.watching;

import io.micrometer.core.instrument.MeterRegistry;
import io.unhook.messaging.MessagingSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Reads every {@link Measured}'s numbers, over one connection. What could not be read is gone, never an old number. */
@ApplicationScoped
class DatabaseLook {
    private final Map<GaugeQuery, GaugeRows> gauges = new HashMap<>();
    private final Instance<Measured> measured;
    private final DataSource database;
    private final MeterRegistry registry;
    private final MessagingSettings settings;
    private final Clock clock;

    DatabaseLook(
            @Any Instance<Measured> measured,
            DataSource database,
            MeterRegistry registry,
            MessagingSettings settings,
            Clock clock) {
        this.measured = measured;
        this.database = database;
        this.registry = registry;
        this.settings = settings;
        this.clock = clock;
    }

    void now() throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (Measured each : measured) for (GaugeQuery query : each.gauges()) read(query, connection);
        } catch (SQLException e) {
            forget();
            throw e;
        }
    }

    private void forget() {
        gauges.values().forEach(gauge -> gauge.show(List.of()));
    }

    private void read(GaugeQuery query, Connection connection) throws SQLException {
        GaugeRows rows = gauges.computeIfAbsent(query, _ -> new GaugeRows(query, registry));
        try (PreparedStatement select = connection.prepareStatement(query.sql())) {
            select.setQueryTimeout((int) settings.watching().patience().toSeconds());
            select.setTimestamp(1, Timestamp.from(clock.instant()));
            try (ResultSet result = select.executeQuery()) {
                rows.show(rows.read(result));
            }
        }
    }
}
