package io.unhook.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class LedgerTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final GrantKey ADA = new GrantKey(Provider.GOOGLE, "project", "ada");

    private final Ledger ledger = new Ledger(new Books());

    @Test
    void aConsentToALivingGrantAddsToItsEpoch() {
        consent();
        Grant grant = consent();

        assertThat(grant.newest().epoch()).isEqualTo(1);
        assertThat(grant.newest().consents()).extracting(Consent::number).containsExactly(1, 2);
    }

    @Test
    void aConsentAfterTheEndOpensTheNextEpochAndCountsOn() {
        consent();
        ledger.end(ADA, End.byCall(NOON, 7, Duration.ZERO));

        Grant grant = consent();

        assertThat(grant.newest().epoch()).isEqualTo(2);
        assertThat(grant.newestConsent().number()).isEqualTo(2);
        assertThat(grant.epochs().getFirst().endedBy()).isEqualTo("call 7");
    }

    @Test
    void whatHasEndedCannotEndAgain() {
        consent();

        assertThat(ledger.end(ADA, End.byCall(NOON, 7, Duration.ZERO))).isTrue();
        assertThat(ledger.end(ADA, End.byCall(NOON, 8, Duration.ZERO))).isFalse();
        assertThat(grant().newest().effectiveRevocations()).isEqualTo(1);
    }

    @Test
    void onlyCallsAreCountedAsRevocations() {
        consent();
        ledger.end(ADA, End.byHand(NOON));
        consent();
        ledger.end(ADA, End.byAdmin(NOON));

        assertThat(grant().epochs()).extracting(Epoch::effectiveRevocations).containsExactly(0, 0);
        assertThat(grant().epochs()).extracting(Epoch::endedBy).containsExactly("by-hand", "admin");
    }

    @Test
    void tokensMayWorkForAWhileAfterTheEnd() {
        Granted granted = Granted.byNewestConsent(consent());

        ledger.end(ADA, End.byCall(NOON, 7, Duration.ofSeconds(5)));

        assertThat(ledger.tokensWork(granted, NOON.plusMillis(4_999))).isTrue();
        assertThat(ledger.tokensWork(granted, NOON.plusSeconds(5))).isFalse();
    }

    @Test
    void whereConsentsEndOneByOneTheEpochEndsWithTheLast() {
        Granted first = Granted.byNewestConsent(consent());
        Granted second = Granted.byNewestConsent(consent());

        assertThat(ledger.end(ADA, 1, End.byCall(NOON, 7, Duration.ZERO))).isTrue();
        assertThat(ledger.end(ADA, 1, End.byCall(NOON, 8, Duration.ZERO))).isFalse();
        assertThat(grant().alive()).isTrue();
        assertThat(ledger.tokensWork(first, NOON)).isFalse();
        assertThat(ledger.tokensWork(second, NOON)).isTrue();

        ledger.end(ADA, 2, End.byCall(NOON, 9, Duration.ZERO));
        assertThat(grant().alive()).isFalse();
        assertThat(grant().newest().effectiveRevocations()).isEqualTo(2);
    }

    private Grant consent() {
        return ledger.consented(ADA, "ada@acme.example", "client", List.of("openid"), NOON);
    }

    private Grant grant() {
        return ledger.find(ADA).orElseThrow();
    }
}
