package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Metrics have few labels: nothing in them grows with our customers, and nothing names one. */
@org.junit.jupiter.api.Tag("service")
@QuarkusTest
class WhatIsMeasuredTest {
    @Inject
    MeterRegistry meters;

    @Test
    void namesNoTenantAndNoAddressAndNoIdOfOurs() {
        String tenant = Consents.tenant("measured.example", "opted-in");
        var consent = Consents.microsoft("ada@measured.example", tenant);
        var inbox = Api.inbox(Provider.MICROSOFT, "ada@measured.example");
        String use = Api.connected(inbox, consent);
        Api.credential(use).statusCode(200);
        Api.remove(inbox, 1);
        Api.awaitSettled(inbox, Outcome.CONFIRMED);

        List<String> labels = meters.getMeters().stream()
                .map(Meter::getId)
                .flatMap(id -> id.getTags().stream())
                .map(Tag::getValue)
                .toList();
        assertThat(labels)
                .contains("MICROSOFT")
                .noneMatch(label -> label.contains(tenant)
                        || label.contains("measured.example")
                        || label.contains(consent.subject())
                        || label.contains(inbox.id())
                        || label.contains(use));
    }
}
