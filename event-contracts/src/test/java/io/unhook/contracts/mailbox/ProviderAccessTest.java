package io.unhook.contracts.mailbox;

import static io.unhook.contracts.Outcome.CONFIRMED;
import static io.unhook.contracts.Outcome.KEPT_SHARED;
import static io.unhook.contracts.Outcome.UNCONFIRMED;
import static io.unhook.contracts.mailbox.AMailbox.LATER;
import static io.unhook.contracts.mailbox.AMailbox.MAILBOX;
import static io.unhook.contracts.mailbox.AMailbox.connected;
import static io.unhook.contracts.mailbox.AMailbox.hears;
import static io.unhook.contracts.mailbox.AMailbox.removed;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.AccessEvent;
import io.unhook.contracts.ActionBy;
import io.unhook.contracts.DisconnectionActionNeeded;
import io.unhook.contracts.DisconnectionSettled;
import io.unhook.contracts.Outcome;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("domain")
class ProviderAccessTest {
    private static final AccessEvent ACTION_NEEDED = new DisconnectionActionNeeded(
            MAILBOX, 1, "disconnection-1", ActionBy.OWNER, "https://myapps.microsoft.com", "microsoft.my-apps");

    @ParameterizedTest
    @EnumSource
    void isTheOutcomeUnderItsOwnName(Outcome outcome) {
        assertThat(after(settled(outcome)).name()).isEqualTo(outcome.name());
    }

    @Test
    void anOutcomeImproves() {
        assertThat(after(settled(KEPT_SHARED), settled(CONFIRMED))).isEqualTo(ProviderAccess.CONFIRMED);
    }

    @Test
    void nothingIsBetterThanConfirmed() {
        assertThat(after(settled(CONFIRMED), settled(UNCONFIRMED), ACTION_NEEDED))
                .isEqualTo(ProviderAccess.CONFIRMED);
    }

    @Test
    void aPersonWhoMustActIsForgottenWhenItIsSettled() {
        assertThat(after(ACTION_NEEDED, settled(CONFIRMED))).isEqualTo(ProviderAccess.CONFIRMED);
    }

    @Test
    void anOutcomeThatOvertakesTheRemovalIsKept() {
        // given
        KeptMailbox stillConnected = hears(connected(), settled(CONFIRMED)).after();

        // when
        KeptMailbox removed = NewsFromOthers.removed(stillConnected, 1, LATER).after();

        // then
        assertThat(removed.providerAccess()).isEqualTo(ProviderAccess.CONFIRMED);
    }

    private static AccessEvent settled(Outcome outcome) {
        return new DisconnectionSettled(MAILBOX, 1, "disconnection-1", outcome, List.of(), null, null, null);
    }

    private static ProviderAccess after(AccessEvent... news) {
        KeptMailbox kept = removed();
        for (var each : news) kept = hears(kept, each).after();
        return kept.providerAccess();
    }
}
