package io.unhook.inbox.domain;

import static io.unhook.contracts.Outcome.CONFIRMED;
import static io.unhook.contracts.Outcome.KEPT_SHARED;
import static io.unhook.contracts.Outcome.UNCONFIRMED;
import static io.unhook.inbox.domain.AnInbox.ADA;
import static io.unhook.inbox.domain.AnInbox.active;
import static io.unhook.inbox.domain.AnInbox.removed;
import static io.unhook.inbox.domain.Stimuli.CURRENT;
import static io.unhook.inbox.domain.Stimuli.LATER;
import static io.unhook.inbox.domain.Stimuli.actionNeeded;
import static io.unhook.inbox.domain.Stimuli.settled;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.Outcome;
import io.unhook.contracts.Reason;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("domain")
class ProviderAccessTest {
    @ParameterizedTest
    @EnumSource
    void isTheOutcomeUnderItsOwnName(Outcome outcome) {
        assertThat(after(settled(CURRENT, outcome)).name()).isEqualTo(outcome.name());
    }

    @Test
    void anOutcomeImproves() {
        assertThat(after(settled(CURRENT, KEPT_SHARED), settled(CURRENT, CONFIRMED)))
                .isEqualTo(ProviderAccess.CONFIRMED);
    }

    @Test
    void nothingIsBetterThanConfirmed() {
        assertThat(after(settled(CURRENT, CONFIRMED), settled(CURRENT, UNCONFIRMED), actionNeeded(CURRENT)))
                .isEqualTo(ProviderAccess.CONFIRMED);
    }

    @Test
    void aPersonWhoMustActIsForgottenWhenItIsSettled() {
        assertThat(after(actionNeeded(CURRENT), settled(CURRENT, CONFIRMED))).isEqualTo(ProviderAccess.CONFIRMED);
    }

    @Test
    void anOutcomeThatOvertakesTheRemovalIsKept() {
        // given
        Inbox stillActive = settled(CURRENT, CONFIRMED).apply(active()).inbox();

        // when
        Inbox removed =
                NewsFromOthers.follow(stillActive, Stimuli.removed(2), LATER).inbox();

        // then
        assertThat(removed.providerAccess()).isEqualTo(ProviderAccess.CONFIRMED);
    }

    @Test
    void anInboxThatIsOnlySwitchedOffKeepsItsAccess() {
        assertThat(active().deactivate(ADA, Reason.REQUESTED).inbox().providerAccess())
                .isEqualTo(ProviderAccess.GRANTED);
    }

    @SafeVarargs
    private static ProviderAccess after(Function<Inbox, Decision>... news) {
        Inbox inbox = removed();
        for (var each : news) inbox = each.apply(inbox).inbox();
        return inbox.providerAccess();
    }
}
