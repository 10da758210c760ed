package io.unhook.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Everything about messaging that an operator may turn. */
@ConfigMapping(prefix = "unhook.messaging")
public interface MessagingSettings {
    /** The service's module name: it makes the events' source, the consumer group and the dead-letter topics. */
    String module();

    Relay relay();

    Consuming consuming();

    Watching watching();

    /** Of whoever keeps mailboxes. */
    Moves moves();

    /** Permits a bucket: what all replicas together may ask of one provider. */
    Map<String, Rate> rates();

    default String source() {
        return "urn:unhook:" + module();
    }

    interface Relay {
        /** False in tests that drive the relay by hand. */
        @WithDefault("true")
        boolean enabled();

        /** The safety net for a wake-up that a crash swallowed. */
        @WithDefault("250ms")
        Duration poll();

        @WithDefault("500")
        int batch();

        /** How often shards are shared out anew between the replicas. */
        @WithDefault("1s")
        Duration sharing();

        /** What an event may weigh: less than a topic takes, so that it can still become a dead letter. */
        @WithDefault("900000")
        int largestEvent();

        /** What any record may weigh, headers included. Dead-letter topics take 2 MiB. */
        @WithDefault("2000000")
        int largestRecord();
    }

    interface Consuming {
        /** How often an event is tried that fails for a reason which is not an outage, before it becomes a dead letter. */
        @WithDefault("5")
        int attempts();

        @WithDefault("100ms")
        Duration pause();

        @WithDefault("5s")
        Duration longestPause();

        /** Longer than any topic keeps its records, plus the longest outage. */
        @WithDefault("45d")
        Duration rememberEvents();
    }

    interface Watching {
        /** False in tests that look by hand. */
        @WithDefault("true")
        boolean enabled();

        /** How often the database and the broker are looked at, for metrics and health. */
        @WithDefault("10s")
        Duration every();

        /** How long each is waited for. */
        @WithDefault("5s")
        Duration patience();

        /** A consumer that is done with nothing for so long, though there is something to read, is not alive. */
        @WithDefault("5m")
        Duration stuckAfter();

        default int looksUntilStuck() {
            return (int) Math.max(1, stuckAfter().dividedBy(every()));
        }
    }

    /** Mailboxes whose whole domain moved to another provider. */
    interface Moves {
        /** False in tests that do the work by hand. */
        @WithDefault("true")
        boolean enabled();

        @WithDefault("1s")
        Duration poll();

        /** How many hear of it in one transaction. */
        @WithDefault("100")
        int page();

        /** How long a page may take until somebody else goes on. */
        @WithDefault("30s")
        Duration lease();
    }

    interface Rate {
        int permits();

        @WithDefault("1s")
        Duration per();
    }

    default Optional<Rate> rate(String bucket) {
        return Optional.ofNullable(rates().get(bucket));
    }
}
