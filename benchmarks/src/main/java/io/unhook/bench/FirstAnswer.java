package io.unhook.bench;

import io.unhook.bench.Bench.Line;
import io.unhook.stack.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From the start of a service's process to the first time that it says it is ready, one service after the other. */
final class FirstAnswer {
    private FirstAnswer() {}

    static Line of(Ground ground) {
        List<Double> taken = new ArrayList<>();
        for (Service service : Service.values()) {
            var running = ground.stack().service(service);
            running.stop();
            Instant begin = Instant.now();
            running.start();
            taken.add(Together.seconds(Duration.between(begin, Instant.now())));
        }
        var spread = Spread.of(taken);
        String range = String.format(Locale.ROOT, "%.1f–%.1f s", spread.least(), spread.most());
        return Line.figure("start of a service → its first answer", range, "");
    }
}
