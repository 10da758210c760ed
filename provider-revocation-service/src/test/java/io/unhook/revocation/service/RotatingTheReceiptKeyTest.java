package io.unhook.revocation.service;

import static io.unhook.revocation.service.AReceiptForEveryOutcomeTest.receipt;
import static io.unhook.revocation.service.AReceiptForEveryOutcomeTest.removed;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.revocation.application.ReceiptKeys;
import io.unhook.revocation.application.ReceiptSigner;
import io.unhook.revocation.jose.TestKeys;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A start with other keys is played by putting another signer in place of the one that the service began with. */
@Tag("service")
@QuarkusTest
class RotatingTheReceiptKeyTest {
    @Inject
    ReceiptKeys receiptKeys;

    @Test
    void changesNoReceiptAndOldOnesVerifyThoughTheirKeyIsConfiguredNoMore() {
        // given
        var old = TestKeys.fresh();
        var next = TestKeys.fresh();
        startWith(TestKeys.set(old));
        String first = removed("first-key@gmail.example");
        String before = receipt(first);

        // when the next key is published, signs, and is the only one left
        startWith(TestKeys.set(old, next));
        String overlapping = receipt(removed("overlap@gmail.example"));
        startWith(TestKeys.set(next, old));
        startWith(TestKeys.set(next));
        String after = receipt(removed("next-key@gmail.example"));

        // then
        assertThat(receipt(first)).isEqualTo(before);
        assertThat(Verifier.kid(overlapping)).isEqualTo(Verifier.kid(before));
        assertThat(Verifier.kid(after)).isNotEqualTo(Verifier.kid(before));
        for (String each : new String[] {before, overlapping, after})
            assertThat(Verifier.verified(each)).isPresent();
    }

    private void startWith(String keys) {
        QuarkusMock.installMockForType(TestKeys.signer(keys), ReceiptSigner.class);
        receiptKeys.begin(new StartupEvent());
    }
}
