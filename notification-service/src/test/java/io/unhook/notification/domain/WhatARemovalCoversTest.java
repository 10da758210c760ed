package io.unhook.notification.domain;

import static io.unhook.notification.domain.Story.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.Outcome;
import io.unhook.contracts.Reason;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class WhatARemovalCoversTest {
    private static final MailboxKey BOX = MailboxKey.of(Story.ADAS);

    @Test
    void itsOwnConnectionWheneverThatIsHeardOf() {
        assertThat(removed(2, NOON).covers(ended(2, NOON.minus(Duration.ofHours(1)))))
                .isTrue();
    }

    @Test
    void anEarlierConnectionThatEndedWithIt() {
        assertThat(removed(2, NOON).covers(ended(1, NOON.plusSeconds(3)))).isTrue();
    }

    @Test
    void notOneThatEndedLongBefore() {
        assertThat(removed(2, NOON).covers(ended(1, NOON.minus(Duration.ofHours(1)))))
                .isFalse();
    }

    @Test
    void neverALaterOne() {
        assertThat(removed(1, NOON).covers(ended(2, NOON.plusSeconds(3)))).isFalse();
    }

    @Test
    void whateverEndedIfNobodySaidWhichConnection() {
        assertThat(removed(IncidentKey.UNKNOWN_CONNECTION, NOON).covers(ended(7, NOON.plusSeconds(3))))
                .isTrue();
    }

    @Test
    void alsoIfTheClockOfWhoeverToldItIsAhead() {
        Instant ahead = NOON.plus(Duration.ofHours(1));

        assertThat(removed(2, ahead).covers(ended(1, NOON.plusSeconds(3)))).isTrue();
    }

    private static Incident removed(int connection, Instant happenedAt) {
        var key = new IncidentKey(BOX, connection, IncidentKind.REMOVED, 1);
        return new Incident("i", key, Story.ADAS, null, Reason.REQUESTED, null, happenedAt, NOON, false);
    }

    private static Disconnection ended(int connection, Instant at) {
        return new Disconnection("d", BOX, connection, at, Story.settled(Outcome.CONFIRMED), at);
    }
}
