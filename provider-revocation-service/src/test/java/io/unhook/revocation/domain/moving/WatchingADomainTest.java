package io.unhook.revocation.domain.moving;

import static io.unhook.contracts.Provider.GOOGLE;
import static io.unhook.contracts.Provider.MICROSOFT;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.revocation.domain.moving.DomainWatch.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("domain")
class WatchingADomainTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration APART = Duration.ofHours(3);

    private DomainWatch watch = DomainWatch.NEW;

    @Test
    void twoObservationsThatAgreeAreAMoveSinceTheFirst() {
        assertThat(seen(0, MailHost.GOOGLE)).isEqualTo(new Seen.First());
        assertThat(seen(6, MailHost.MICROSOFT)).isEqualTo(new Seen.Suspected());

        Seen.Moved moved = (Seen.Moved) seen(9, MailHost.MICROSOFT);

        assertThat(moved.from()).isEqualTo(GOOGLE);
        assertThat(moved.to()).isEqualTo(MICROSOFT);
        assertThat(moved.observedAt()).isEqualTo(at(6));
        assertThat(moved.evidence())
                .containsExactly(
                        "mx-lookup 2026-11-24T12:00:00Z GOOGLE: 1 a.host",
                        "mx-lookup 2026-11-24T18:00:00Z MICROSOFT: 1 a.host",
                        "mx-lookup 2026-11-24T21:00:00Z MICROSOFT: 1 a.host");
        assertThat(seen(15, MailHost.MICROSOFT)).isEqualTo(new Seen.Same());
    }

    @Test
    void aSecondThatComesTooSoonDoesNotCount() {
        after(MailHost.GOOGLE, MailHost.MICROSOFT);
        assertThat(seen(7, MailHost.MICROSOFT)).isEqualTo(new Seen.Suspected());
        assertThat(seen(8, MailHost.MICROSOFT)).isEqualTo(new Seen.Suspected());
        assertThat(seen(9, MailHost.MICROSOFT)).isInstanceOf(Seen.Moved.class);
    }

    @Test
    void oneThatSaysOtherwiseInBetweenBeginsAnew() {
        after(MailHost.GOOGLE, MailHost.MICROSOFT);
        assertThat(seen(8, MailHost.GOOGLE)).isEqualTo(new Seen.Same());
        assertThat(seen(12, MailHost.MICROSOFT)).isEqualTo(new Seen.Suspected());
        assertThat(seen(13, MailHost.SPLIT)).isEqualTo(new Seen.Suspected());
        assertThat(seen(16, MailHost.MICROSOFT)).isEqualTo(new Seen.Suspected());
        assertThat(seen(19, MailHost.MICROSOFT)).isInstanceOf(Seen.Moved.class);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"GOOGLE", "MICROSOFT"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatHidesTheMailboxesIsNoMove(MailHost host) {
        after(MailHost.GOOGLE, host);
        Seen.NotAMove away = (Seen.NotAMove) seen(9, host);
        assertThat(away.from()).isEqualTo(GOOGLE);
        assertThat(away.host()).isEqualTo(host);
        assertThat(seen(15, host)).isEqualTo(new Seen.Same());
    }

    @Test
    void behindAFilterItIsStillWhereItWas() {
        after(MailHost.GOOGLE, MailHost.GATEWAY);
        seen(9, MailHost.GATEWAY);

        seen(15, MailHost.GOOGLE);
        assertThat(seen(18, MailHost.GOOGLE)).isEqualTo(new Seen.Settled());
    }

    @Test
    void fromBehindAFilterItMovesFromWhereItWasBefore() {
        after(MailHost.GOOGLE, MailHost.GATEWAY);
        seen(9, MailHost.GATEWAY);

        seen(15, MailHost.MICROSOFT);
        assertThat(seen(18, MailHost.MICROSOFT)).isInstanceOfSatisfying(Seen.Moved.class, moved -> {
            assertThat(moved.from()).isEqualTo(GOOGLE);
            assertThat(moved.observedAt()).isEqualTo(at(15));
        });
    }

    /** Somebody may well have a Google mailbox of a domain whose mail never went to Google. */
    @Test
    void whatWasNeverSeenAtTheOldProviderDidNotMoveAwayFromThere() {
        assertThat(seen(0, MailHost.MICROSOFT)).isEqualTo(new Seen.First());
        assertThat(seen(6, MailHost.MICROSOFT)).isEqualTo(new Seen.Same());

        watch = DomainWatch.NEW;
        after(MailHost.GATEWAY, MailHost.MICROSOFT);
        assertThat(seen(9, MailHost.MICROSOFT)).isEqualTo(new Seen.Settled());
    }

    @Test
    void whatIsNotTakenIsSeenAgain() {
        after(MailHost.GOOGLE, MailHost.MICROSOFT);
        DomainWatch held = watch;
        seen(9, MailHost.MICROSOFT);
        watch = held;
        assertThat(seen(10, MailHost.MICROSOFT)).isInstanceOf(Seen.Moved.class);
    }

    @Test
    void itMovesBackLikewise() {
        after(MailHost.GOOGLE, MailHost.MICROSOFT);
        seen(9, MailHost.MICROSOFT);
        List<Seen> back = new ArrayList<>();
        back.add(seen(15, MailHost.GOOGLE));
        back.add(seen(18, MailHost.GOOGLE));
        assertThat(back.getLast())
                .isInstanceOfSatisfying(
                        Seen.Moved.class, moved -> assertThat(moved.from()).isEqualTo(MICROSOFT));
    }

    private void after(MailHost before, MailHost then) {
        seen(0, before);
        assertThat(seen(6, then)).isEqualTo(new Seen.Suspected());
    }

    private Seen seen(int hours, MailHost host) {
        Step step = watch.see(new Observation(at(hours), host, List.of("1 a.host")), APART);
        watch = step.next();
        return step.seen();
    }

    private static Instant at(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }
}
