package io.unhook.revocation.interleavings;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.unhook.revocation.application.DyingInTransaction;
import io.unhook.revocation.service.Providers;
import io.unhook.revocation.service.SignIn;
import io.unhook.stack.testing.InfrastructureResource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The service with its own times, which pass by hand: nothing is done by itself, events are handed to their handlers, and what is
 * published stays in the outbox.
 */
public class AtItsOwnPace implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(Service.class, HandClock.class, SeededChance.class, DyingInTransaction.class);
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(InfrastructureResource.class),
                new TestResourceEntry(SignIn.class),
                new TestResourceEntry(PatientProviders.class));
    }

    /** As our settings are at first, but that nobody waits for anybody in real time. */
    public static class PatientProviders extends Providers {
        private static final String FREE = "1000000000";

        @Override
        protected Map<String, String> pace() {
            return Map.ofEntries(
                    Map.entry("quarkus.log.category.\"io.unhook\".level", "ERROR"),
                    Map.entry("quarkus.log.category.\"io.unhook.revocation.interleavings\".level", "INFO"),
                    Map.entry("unhook.revocation.work.enabled", "false"),
                    Map.entry("unhook.revocation.work.permit-patience", "0s"),
                    Map.entry("unhook.revocation.timing.token-patience", "1s"),
                    Map.entry("unhook.revocation.http.answer-timeout", "50s"),
                    Map.entry("unhook.revocation.consents.pause", "10m"),
                    Map.entry("unhook.revocation.consents.pause-probe", "2s"),
                    Map.entry("unhook.messaging.relay.enabled", "false"),
                    Map.entry("unhook.messaging.rates.google.permits", FREE),
                    Map.entry("unhook.messaging.rates.microsoft.permits", FREE),
                    Map.entry("unhook.messaging.rates.oauth.permits", FREE),
                    Map.entry("mp.messaging.incoming.inbox-events.enabled", "false"),
                    Map.entry("mp.messaging.incoming.channel-events.enabled", "false"),
                    // Nobody pulls the plug here, and a disk that is asked for each commit takes most of the time.
                    Map.entry(
                            "quarkus.datasource.jdbc.additional-jdbc-properties.options", "-c synchronous_commit=off"));
        }
    }
}
