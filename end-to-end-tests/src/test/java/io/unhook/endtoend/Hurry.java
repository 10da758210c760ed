package io.unhook.endtoend;

import io.unhook.stack.Launch;
import io.unhook.stack.Service;
import java.time.Duration;
import java.util.Map;

/** The services' intervals for people who cannot wait. Leases are short, so that what a crash left is soon taken up again. */
final class Hurry {
    /** What a provider may be asked in so long; its own log is held against that. */
    static final int PERMITS = 40;

    static final Duration PER = Duration.ofSeconds(2);

    /** Nobody is written to more often. */
    static final Duration DIGEST_INTERVAL = Duration.ofSeconds(3);

    /** A killed consumer's partitions are given to its successor after so long. */
    private static final Map<String, String> EVERYBODY =
            Map.of("kafka.session.timeout.ms", "6000", "kafka.heartbeat.interval.ms", "1500");

    private static final Map<Service, Map<String, String>> OF = Map.of(
            Service.INBOX,
            Map.of(),
            Service.CHANNEL,
            Map.of(),
            Service.REVOCATION,
            Map.ofEntries(
                    Map.entry("unhook.revocation.timing.first-probe", "200ms"),
                    Map.entry("unhook.revocation.timing.probe-interval", "500ms"),
                    Map.entry("unhook.revocation.timing.action-needed-probe", "1s"),
                    Map.entry("unhook.revocation.timing.first-retry", "200ms"),
                    Map.entry("unhook.revocation.timing.longest-retry", "2s"),
                    Map.entry("unhook.revocation.timing.token-lease", "4s"),
                    Map.entry("unhook.revocation.timing.token-patience", "2s"),
                    Map.entry("unhook.revocation.consents.exchange", "5s"),
                    Map.entry("unhook.revocation.checks.poll", "500ms"),
                    Map.entry("unhook.revocation.http.answer-timeout", "2s"),
                    Map.entry("unhook.revocation.work.permit-patience", "1s"),
                    Map.entry("unhook.revocation.work.poll", "200ms"),
                    Map.entry("unhook.revocation.work.lease", "5s"),
                    Map.entry("unhook.revocation.work.breaker-pause", "1s"),
                    // These tests remove whole accounts, hundreds at a time: no mistake here.
                    Map.entry("unhook.revocation.brakes.mass-removal.most", "1000000"),
                    Map.entry("unhook.revocation.brakes.mass-removal.share-from", "1000000"),
                    Map.entry("unhook.messaging.rates.google.permits", Integer.toString(PERMITS)),
                    Map.entry("unhook.messaging.rates.google.per", PER.toString()),
                    Map.entry("unhook.messaging.rates.microsoft.permits", Integer.toString(PERMITS)),
                    Map.entry("unhook.messaging.rates.microsoft.per", PER.toString())),
            Service.NOTIFICATION,
            Map.ofEntries(
                    // A mail goes when the end is known; the hold must only outlast a restart on a busy machine.
                    Map.entry("unhook.notification.hold", "2m"),
                    Map.entry("unhook.notification.digest.interval", DIGEST_INTERVAL.toString()),
                    Map.entry("unhook.notification.digest.gather", "300ms"),
                    Map.entry("unhook.notification.digest.gather-more", "1s"),
                    Map.entry("unhook.notification.nobody.look-again-after", "500ms"),
                    Map.entry("unhook.notification.mail.patience", "2s"),
                    Map.entry("unhook.notification.mail.first-pause", "500ms"),
                    Map.entry("unhook.notification.work.poll", "200ms"),
                    Map.entry("unhook.notification.work.lease", "4s"),
                    Map.entry("unhook.notification.work.breaker-pause", "1s")));

    private Hurry() {}

    static Launch of(Service service) {
        return Launch.settings(EVERYBODY).and(Launch.settings(OF.get(service)));
    }
}
