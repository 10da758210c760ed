package io.unhook.messaging.outbox;

import io.unhook.messaging.watching.GaugeQuery;
import io.unhook.messaging.watching.GaugeQuery.Value;
import io.unhook.messaging.watching.Measured;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class OutboxGauges implements Measured {
    private static final List<GaugeQuery> GAUGES = List.of(
            GaugeQuery.of(
                    "select count(*), coalesce(extract(epoch from max(now - written_at)), 0) from outbox, clock",
                    new Value("unhook.outbox.depth", "rows that are not on their topic yet"),
                    new Value("unhook.outbox.oldest.seconds", "how long the oldest of them has been waiting")),
            GaugeQuery.of(
                    "select count(*) from outbox_dead",
                    new Value("unhook.outbox.dead.rows", "rows that the broker never takes; each holds back its key")));

    @Override
    public List<GaugeQuery> gauges() {
        return GAUGES;
    }
}
