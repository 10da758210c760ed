package io.unhook.revocation.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.unhook.contracts.Provider;
import io.unhook.revocation.domain.DisconnectionState;
import io.unhook.revocation.domain.DisconnectionState.Settled;
import io.unhook.revocation.domain.moving.MigrationState;
import jakarta.enterprise.context.ApplicationScoped;

/** What an operator watches: what providers answer, and how disconnections end. Few labels, and no account among them. */
@ApplicationScoped
class Counters {
    private final MeterRegistry meters;

    Counters(MeterRegistry meters) {
        this.meters = meters;
    }

    void answered(Provider provider, String call, Object answer) {
        String said = answer.getClass().getSimpleName();
        meters.counter("unhook.provider.answers", "provider", provider.name(), "call", call, "answer", said)
                .increment();
    }

    void told(Provider provider, DisconnectionState state) {
        String outcome = state instanceof Settled settled
                ? settled.outcome().name()
                : state.name().name();
        meters.counter("unhook.disconnections.told", "provider", provider.name(), "outcome", outcome)
                .increment();
    }

    void consentEnded(Provider provider, String outcome) {
        meters.counter("unhook.consents.ended", "provider", provider.name(), "outcome", outcome)
                .increment();
    }

    void lookedUp(String host) {
        meters.counter("unhook.domains.looked.up", "host", host).increment();
    }

    void migration(MigrationState.Name state) {
        meters.counter("unhook.migrations", "state", state.name()).increment();
    }
}
