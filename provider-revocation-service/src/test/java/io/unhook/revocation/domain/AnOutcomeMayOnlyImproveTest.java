package io.unhook.revocation.domain;

import static io.unhook.revocation.domain.Someone.MAIL;
import static io.unhook.revocation.domain.Someone.NOON;
import static io.unhook.revocation.domain.Someone.use;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.DisconnectionActionNeeded;
import io.unhook.contracts.DisconnectionSettled;
import io.unhook.contracts.Outcome;
import io.unhook.revocation.domain.Verdict.Known;
import io.unhook.revocation.domain.Verdict.PersonNeeded;
import io.unhook.revocation.domain.provider.PersonStep;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("domain")
class AnOutcomeMayOnlyImproveTest {
    private static final Set<Outcome> UNPROVEN =
            EnumSet.of(Outcome.KEPT_SHARED, Outcome.ADMIN_GRANT_REMAINS, Outcome.UNCONFIRMED);

    @ParameterizedTest
    @EnumSource
    void toConfirmedAndFromWhatWasToldWithoutProof(Outcome told) {
        for (Outcome known : Outcome.values())
            assertThat(told(told).hear(Known.of(known), Optional.empty()).isPresent())
                    .as(told + " then " + known)
                    .isEqualTo(known == Outcome.CONFIRMED && UNPROVEN.contains(told));
    }

    @Test
    void andTheBetterOneNamesTheEventItReplaces() {
        var better = told(Outcome.KEPT_SHARED)
                .hear(Known.of(Outcome.CONFIRMED), Optional.empty())
                .orElseThrow();
        assertThat(better.event().orElseThrow()).isInstanceOfSatisfying(DisconnectionSettled.class, event -> {
            assertThat(event.outcome()).isEqualTo(Outcome.CONFIRMED);
            assertThat(event.replaces()).isEqualTo("event-1");
        });
    }

    @Test
    void andWhatAPersonMustDoIsToldOnce() {
        var step = new PersonStep(ActionBy.OWNER, "https://myapps.example", "my-apps");
        var waiting = open().hear(new PersonNeeded(step), Optional.empty()).orElseThrow();

        assertThat(waiting.event().orElseThrow()).isInstanceOf(DisconnectionActionNeeded.class);
        assertThat(waiting.hear(new PersonNeeded(step), Optional.empty())).isEmpty();
        assertThat(waiting.hear(Known.of(Outcome.CONFIRMED), Optional.empty())).isPresent();
    }

    @Test
    void andWhatIsSettledNeedsNobodyAnyMore() {
        var step = new PersonStep(ActionBy.OWNER, "https://myapps.example", "my-apps");
        assertThat(told(Outcome.UNCONFIRMED).hear(new PersonNeeded(step), Optional.empty()))
                .isEmpty();
    }

    @Test
    void andNothingIsToldWhileItIsOpen() {
        assertThat(open().event()).isEmpty();
    }

    private static Disconnection open() {
        return Disconnection.open("d1", use("u1", "t1", MAIL), "g1", 1, NOON);
    }

    private static Disconnection told(Outcome outcome) {
        return open().hear(Known.of(outcome), Optional.empty()).orElseThrow().toldBy("event-1");
    }
}
