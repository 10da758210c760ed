package io.unhook.bench;

import io.unhook.stack.client.Records;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A full outbox on its way to the broker: by the broker's own clock, from the first record to the last. */
final class RelayDrain implements Contender {
    static final int RECORDS = 50_000;
    static final int BYTES = 500;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String FILL = """
            insert into outbox (shard, topic, record_key, header_names, header_values, value, written_at)
            select n %% 16, '%s', convert_to((n %% 200)::text, 'UTF8'), '{}', '{}', convert_to(repeat('x', %d), 'UTF8'), now()
            from generate_series(1, %d) n
            """;

    private final Ground ground;

    RelayDrain(Ground ground) {
        this.ground = ground;
    }

    @Override
    public double perSecond() {
        var records = new Records(ground.stack().broker().address());
        Instant begin = Instant.now();
        fill();
        awaitEmpty();
        List<Long> moments =
                records.read(List.of(Ground.TOPIC), record -> record.timestamp() >= begin.toEpochMilli()).stream()
                        .map(record -> record.timestamp())
                        .sorted()
                        .toList();
        if (moments.size() < RECORDS) throw new IllegalStateException("only " + moments.size() + " came");
        return RECORDS * 1000.0 / (moments.getLast() - moments.getFirst());
    }

    private void fill() {
        try (var connection = ground.inboxDatabase();
                var fill = connection.createStatement()) {
            fill.executeUpdate(FILL.formatted(Ground.TOPIC, BYTES, RECORDS));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitEmpty() {
        Instant end = Instant.now().plus(PATIENCE);
        try (var connection = ground.inboxDatabase();
                var look = connection.prepareStatement("select exists (select from outbox)")) {
            for (boolean full = true; full; ) {
                if (Instant.now().isAfter(end)) throw new IllegalStateException("the outbox is not empty");
                try (var row = look.executeQuery()) {
                    row.next();
                    full = row.getBoolean(1);
                }
                if (full) Thread.sleep(50);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
