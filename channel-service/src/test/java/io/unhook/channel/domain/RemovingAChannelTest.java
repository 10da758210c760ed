package io.unhook.channel.domain;

import static io.unhook.channel.domain.AChannel.SALES;
import static io.unhook.channel.domain.AChannel.active;
import static io.unhook.channel.domain.AChannel.disconnected;
import static io.unhook.channel.domain.AChannel.removed;
import static io.unhook.contracts.Reason.REQUESTED;
import static io.unhook.stack.testing.mailbox.Situations.ADA;
import static io.unhook.stack.testing.mailbox.Stimuli.CRM;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.ChannelRemoved;
import io.unhook.contracts.mailbox.ProviderAccess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class RemovingAChannelTest {
    @Test
    void anActiveChannelGoesInOneStepAndItsAccessIsEnding() {
        // when
        var decision = active().remove(ADA);

        // then
        assertThat(decision.after().state()).isEqualTo(ChannelState.REMOVED);
        assertThat(decision.after().providerAccess()).isEqualTo(ProviderAccess.ENDING);
        assertThat(decision.event()).contains(new ChannelRemoved(SALES, 2, ADA, REQUESTED));
    }

    @Test
    void whoRemovedItIsNamedAndWhoConnectedItStaysKnown() {
        // when
        var told = (ChannelRemoved) disconnected().remove(CRM).event().orElseThrow();

        // then
        assertThat(told.actor()).isEqualTo(CRM);
        assertThat(told.mailbox().userId()).isEqualTo("ada");
    }

    @Test
    void whatIsGoneStaysGoneAndNobodyHearsOfItAgain() {
        assertThat(removed().remove(ADA).isNothing()).isTrue();
    }
}
