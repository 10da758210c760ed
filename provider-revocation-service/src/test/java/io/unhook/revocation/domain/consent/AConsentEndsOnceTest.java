package io.unhook.revocation.domain.consent;

import static io.unhook.revocation.domain.consent.Asked.INBOX;
import static io.unhook.revocation.domain.consent.Asked.NOON;
import static io.unhook.revocation.domain.consent.Asked.ONE;
import static io.unhook.revocation.domain.consent.Asked.answered;
import static io.unhook.revocation.domain.consent.Asked.consent;
import static io.unhook.revocation.domain.consent.Asked.exchanging;
import static io.unhook.revocation.domain.consent.Asked.granted;
import static io.unhook.revocation.domain.consent.Asked.paused;
import static io.unhook.revocation.domain.consent.Asked.refused;
import static io.unhook.revocation.domain.consent.Asked.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unhook.contracts.AccessRefused;
import io.unhook.contracts.Provider;
import io.unhook.contracts.RefusalCause;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.consent.ConsentState.Exchanging;
import io.unhook.revocation.domain.consent.ConsentState.Granted;
import io.unhook.revocation.domain.consent.ConsentState.Paused;
import io.unhook.revocation.domain.consent.ConsentState.Refused;
import io.unhook.revocation.domain.consent.ConsentState.Waiting;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("domain")
class AConsentEndsOnceTest {
    @Test
    void itsUrlIsGoodOnceAndForAnHour() {
        Consent returned = waiting().returned(NOON, NOON.plusSeconds(120)).orElseThrow();

        assertThat(returned.state()).isEqualTo(new Exchanging(NOON.plusSeconds(120)));
        assertThat(returned.returned(NOON, NOON.plusSeconds(120))).isEmpty();
        assertThat(waiting().returned(ONE, ONE.plusSeconds(120))).isEmpty();
    }

    @Test
    void anExchangeThatDiesLapses() {
        assertThat(exchanging().state().lapsesAt()).contains(NOON.plusSeconds(120));
        assertThat(waiting().state().lapsesAt()).contains(ONE);
        assertThat(granted().state().lapsesAt()).isEmpty();
    }

    @Test
    void pausedItIsLookedAtAgainAndAgainButNoLongerThanWasPromised() {
        Consent paused = exchanging().paused(NOON.plusSeconds(2), NOON.plusSeconds(600));

        assertThat(paused.state().dueAt()).contains(NOON.plusSeconds(2));
        assertThat(paused.lookedAt(NOON.plusSeconds(700)).state().dueAt()).contains(NOON.plusSeconds(600));
        assertThat(paused.returned(NOON, ONE)).isEmpty();
    }

    static Stream<Consent> open() {
        return Stream.of(waiting(), exchanging(), answered(), paused());
    }

    @ParameterizedTest
    @MethodSource("open")
    void whileItIsOpenItMayEndEitherWayOrBeRenewed(Consent consent) {
        assertThat(consent.granted(NOON, "use").state()).isEqualTo(new Granted(NOON, "use"));
        assertThat(consent.refused(NOON, RefusalCause.DENIED, Set.of()).state())
                .isEqualTo(new Refused(NOON, RefusalCause.DENIED, Set.of()));
        Consent renewed = consent.renewed(waiting());
        assertThat(renewed.id()).isEqualTo(consent.id());
        assertThat(renewed.round()).isEqualTo(consent.round() + 1);
        assertThat(renewed.state()).isEqualTo(new Waiting(ONE));
    }

    static Stream<Consent> ended() {
        return Stream.of(granted(), refused());
    }

    @ParameterizedTest
    @MethodSource("ended")
    void onceItHasEndedItStaysSo(Consent consent) {
        assertThat(consent.returned(NOON, ONE)).isEmpty();
        assertThatThrownBy(() -> consent.granted(NOON, "another")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> consent.refused(NOON, RefusalCause.LAPSED, Set.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> consent.renewed(waiting())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsKeptForItsProductsWordIsTakenUpOnceAndInTime() {
        assertThat(answered().handedIn(NOON, NOON, ONE).orElseThrow().state()).isEqualTo(new Paused(NOON, ONE));
        assertThat(answered().handedIn(ONE, ONE, ONE)).isEmpty();
        assertThat(waiting().handedIn(NOON, NOON, ONE)).isEmpty();
        assertThat(granted().handedIn(NOON, NOON, ONE)).isEmpty();
    }

    @Test
    void othersHearThatAMailboxsWasRefusedAndWhatWasMissing() {
        Consent refused = exchanging().refused(NOON, RefusalCause.MISSING_SCOPES, Set.of("mail", "calendar"));

        assertThat(refused.refusal())
                .contains(new AccessRefused(INBOX, 3, RefusalCause.MISSING_SCOPES, List.of("calendar", "mail")));
        assertThat(granted().refusal()).isEmpty();
        assertThat(waiting().refusal()).isEmpty();
    }

    @Test
    void aFeaturesIsItsProductsOwnBusiness() {
        Consent feature = consent(new OfFeature("meetings", "acme", "ada", Provider.GOOGLE));

        assertThat(feature.refused(NOON, RefusalCause.DENIED, Set.of()).refusal())
                .isEmpty();
    }
}
