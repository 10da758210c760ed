package io.unhook.revocation.domain;

import static io.unhook.revocation.domain.Someone.MAIL;
import static io.unhook.revocation.domain.Someone.MAIL_AND_CALENDAR;
import static io.unhook.revocation.domain.Someone.NOON;
import static io.unhook.revocation.domain.Someone.grant;
import static io.unhook.revocation.domain.Someone.token;
import static io.unhook.revocation.domain.Someone.use;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.revocation.domain.Grant.State;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class ATokenOfAGrantDiesTest {

    @Test
    void andItsUseGoesOverToOneThatCoversItsScopes() {
        var left = grant(List.of(token("t1", MAIL), token("t2", MAIL_AND_CALENDAR)), use("u1", "t1", MAIL))
                .tokenDied("t1", NOON);

        assertThat(left.lost()).isEmpty();
        assertThat(left.grant().use("u1").orElseThrow().tokenId()).isEqualTo("t2");
        assertThat(left.grant().use("u1").orElseThrow().scopes()).isEqualTo(MAIL);
        assertThat(left.grant().state()).isEqualTo(State.LIVE);
    }

    @Test
    void andItsUseIsLostIfTheOtherTokenMayLess() {
        var left = grant(
                        List.of(token("t1", MAIL_AND_CALENDAR), token("t2", MAIL)),
                        use("u1", "t1", MAIL_AND_CALENDAR),
                        use("u2", "t2", MAIL))
                .tokenDied("t1", NOON);

        assertThat(left.lost()).extracting(Use::id).containsExactly("u1");
        assertThat(left.grant().use("u1").orElseThrow().lost()).isTrue();
        assertThat(left.grant().use("u2").orElseThrow().live()).isTrue();
        assertThat(left.grant().state()).isEqualTo(State.LIVE);
    }

    @Test
    void andTheEpochEndsWithTheLastOne() {
        var left = grant(List.of(token("t1", MAIL)), use("u1", "t1", MAIL)).tokenDied("t1", NOON);

        assertThat(left.lost()).extracting(Use::id).containsExactly("u1");
        assertThat(left.grant().state()).isEqualTo(State.ENDED);
    }

    @Test
    void whileTheGrantIsBeingEndedAndNobodyLosesAnything() {
        var left = grant(List.of(token("t1", MAIL)), use("u1", "t1", MAIL))
                .endingUse("u1", NOON)
                .ending(NOON)
                .tokenDied("t1", NOON);

        assertThat(left.lost()).isEmpty();
        assertThat(left.grant().state()).isEqualTo(State.ENDING);
    }

    @Test
    void andStaysDead() {
        var died = grant(List.of(token("t1", MAIL), token("t2", MAIL))).tokenDied("t1", NOON);
        assertThat(died.grant().token("t1").orElseThrow().uncertain().usable()).isFalse();
    }

    @Test
    void andIsAstrayIfItWasUncertainForWhatReplacedItMayLive() {
        var uncertain = token("t1", MAIL).uncertain();
        var died = grant(List.of(uncertain, token("t2", MAIL))).tokenDied("t1", NOON);

        Token astray = died.grant().token("t1").orElseThrow();
        assertThat(astray.usable()).isFalse();
        assertThat(astray.certain()).isFalse();
        assertThat(astray.refused()).isEqualTo(astray);
    }

    @Test
    void andANewConsentOpensTheNextEpochWithNothingOfTheOldOne() {
        var next = grant(List.of(token("t1", MAIL)), use("u1", "t1", MAIL))
                .tokenDied("t1", NOON)
                .grant()
                .opened(NOON.plusSeconds(1));

        assertThat(next.epoch()).isEqualTo(2);
        assertThat(next.uses()).isEmpty();
        assertThat(next.tokens()).isEmpty();
        assertThat(next.changedAt()).isEqualTo(NOON.plusSeconds(1));
    }
}
