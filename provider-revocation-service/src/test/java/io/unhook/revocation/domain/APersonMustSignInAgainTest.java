package io.unhook.revocation.domain;

import static io.unhook.revocation.domain.Someone.MAIL;
import static io.unhook.revocation.domain.Someone.NOON;
import static io.unhook.revocation.domain.Someone.grant;
import static io.unhook.revocation.domain.Someone.token;
import static io.unhook.revocation.domain.Someone.use;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.revocation.domain.Grant.State;
import io.unhook.revocation.domain.Token.Life;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The provider wants it before their token works again. */
@Tag("domain")
class APersonMustSignInAgainTest {

    @Test
    void andTheirUseGoesOverToATokenThatStillWorks() {
        var left = grant(List.of(token("t1", MAIL), token("t2", MAIL)), use("u1", "t1", MAIL))
                .signInNeeded("t1", NOON);

        assertThat(left.lost()).isEmpty();
        assertThat(left.grant().use("u1").orElseThrow().tokenId()).isEqualTo("t2");
    }

    @Test
    void andTheirUseIsLostWhereAllTokensWaitForThat() {
        var both = grant(List.of(token("t1", MAIL), token("t2", MAIL)), use("u1", "t1", MAIL), use("u2", "t2", MAIL));

        var left = both.signInNeeded("t2", NOON).grant().signInNeeded("t1", NOON);

        assertThat(left.lost()).extracting(Use::id).containsExactlyInAnyOrder("u1", "u2");
    }

    @Test
    void andTheGrantStaysToBeEndedForItsTokenMayLive() {
        var left = grant(List.of(token("t1", MAIL)), use("u1", "t1", MAIL)).signInNeeded("t1", NOON);

        assertThat(left.lost()).extracting(Use::id).containsExactly("u1");
        assertThat(left.grant().state()).isEqualTo(State.LIVE);
        assertThat(left.grant().token("t1").orElseThrow().usable()).isTrue();
    }

    @Test
    void andOnceTheyDidItsTokenIsAsGoodAsBefore() {
        var waiting = token("t1", MAIL).signInNeeded();

        assertThat(waiting.life()).isEqualTo(Life.SIGN_IN);
        assertThat(waiting.refreshed(Set.of())).isEqualTo(token("t1", MAIL));
    }

    @Test
    void andATokenThatProvesNothingProvesNothingAfterwardsEither() {
        var uncertain = token("t1", MAIL).uncertain();

        assertThat(uncertain.signInNeeded().refreshed(MAIL).life()).isEqualTo(Life.UNCERTAIN);
    }
}
