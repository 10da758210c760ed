package io.unhook.messaging.watching;

import java.util.List;

/** Whoever has numbers in the database that operators should see. Asked each time, so they may become more. */
public interface Measured {
    List<GaugeQuery> gauges();
}
