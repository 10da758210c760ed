package io.unhook.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("domain")
class DigestWindowTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final DigestPace PACE =
            new DigestPace(Duration.ofMinutes(1), Duration.ofSeconds(2), Duration.ofSeconds(10));

    /** Seconds after noon. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a lone notice waits for others a moment,                   1,   0,   0,     , 2",
        "a burst is waited for,                                     2,   0,  30,     , 40",
        "but no longer than an interval,                            9,   0,  55,     , 60",
        "even if it goes on and on,                                 9,   0, 300,     , 60",
        "long after the last mail it is as if there had been none,  1, 100, 100,    0, 102",
        "soon after it there is none,                               1,  10,  10,    0, 60",
        "however much waits,                                        9,  10,  40,    0, 60",
        "what comes just before the next one is waited for,         1,  59,  59,    0, 61",
        "a burst over that moment too,                              9,  58, 200,    0, 118",
        "a mail at the very moment counts,                          1,   0,   0,    0, 60",
    })
    void closes(String what, long size, int first, int newest, Integer lastMail, int expected) {
        Instant last = lastMail == null ? null : NOON.plusSeconds(lastMail);
        var window = new DigestWindow(size, false, NOON.plusSeconds(first), NOON.plusSeconds(newest), last);

        assertThat(window.closesAt(PACE)).as(what).isEqualTo(NOON.plusSeconds(expected));
    }

    @Test
    void whatIsAloneOnlySoFarIsWaitedForLikeABurst() {
        var window = new DigestWindow(1, true, NOON, NOON, null);

        assertThat(window.closesAt(PACE)).isEqualTo(NOON.plus(PACE.gatherMore()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverComesWheneverNobodyIsWrittenToTwiceInAMinuteAndNothingWaitsForTwo(long seed) {
        List<Instant> news = news(new Random(seed));
        List<Instant> mails = new ArrayList<>();
        Instant last = null;
        for (int from = 0; from < news.size(); ) {
            Instant first = news.get(from);
            int to = from + 1;
            while (to < news.size() && !news.get(to).isAfter(closesAt(news.subList(from, to), last))) to++;
            Instant closed = closesAt(news.subList(from, to), last);
            if (last != null) assertThat(closed).isAfterOrEqualTo(last.plus(PACE.interval()));
            assertThat(closed).isBeforeOrEqualTo(first.plus(PACE.interval()));
            mails.add(closed);
            last = closed;
            from = to;
        }
        assertThat(mails).hasSizeLessThan(news.size());
    }

    private static Instant closesAt(List<Instant> news, Instant last) {
        return new DigestWindow(news.size(), false, news.getFirst(), news.getLast(), last).closesAt(PACE);
    }

    /** Single ones, and bursts. */
    private static List<Instant> news(Random random) {
        List<Instant> news = new ArrayList<>();
        Instant at = NOON;
        for (int i = 0; i < 1_000; i++) {
            at = at.plusMillis(random.nextInt(10) == 0 ? random.nextInt(90_000) : random.nextInt(1_500));
            news.add(at);
        }
        return news;
    }
}
