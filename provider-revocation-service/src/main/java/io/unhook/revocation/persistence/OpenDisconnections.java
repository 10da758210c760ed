package io.unhook.revocation.persistence;

import io.unhook.messaging.watching.GaugeQuery;
import io.unhook.messaging.watching.GaugeQuery.Value;
import io.unhook.messaging.watching.Measured;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What operators see of the uses that ended and whose end nobody has proven yet. */
@ApplicationScoped
class OpenDisconnections implements Measured {
    private static final GaugeQuery OPEN = new GaugeQuery(
            Map.of(),
            List.of("provider", "state"),
            List.of(
                    new Value("unhook.disconnections.open", "ended uses without an outcome"),
                    new Value("unhook.disconnections.oldest.seconds", "how long ago the first of them ended")),
            """
            select provider, state, count(*), extract(epoch from max(now - ended_at))
            from disconnection, clock where state <> 'SETTLED' group by 1, 2
            """);

    @Override
    public List<GaugeQuery> gauges() {
        return List.of(OPEN);
    }
}
