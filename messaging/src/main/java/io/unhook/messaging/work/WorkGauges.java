package io.unhook.messaging.work;

import io.unhook.messaging.watching.GaugeQuery;
import io.unhook.messaging.watching.GaugeQuery.Value;
import io.unhook.messaging.watching.Measured;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is due in every table from which this service has ever claimed work. */
@ApplicationScoped
class WorkGauges implements Measured {
    private static final List<String> LABELS = List.of("lane", "state");
    private static final List<Value> VALUES = List.of(
            new Value("unhook.work.waiting", "work that is or will be due"),
            new Value("unhook.work.due", "work whose time has come and that nobody has taken"),
            new Value("unhook.work.overdue.seconds", "for how long the first of it has been due"));

    private final Set<DueTable> tables = ConcurrentHashMap.newKeySet();

    void show(DueTable table) {
        tables.add(table);
    }

    @Override
    public List<GaugeQuery> gauges() {
        return tables.stream()
                .map(table -> new GaugeQuery(Map.of("kind", table.table()), LABELS, VALUES, table.countStatement()))
                .toList();
    }
}
