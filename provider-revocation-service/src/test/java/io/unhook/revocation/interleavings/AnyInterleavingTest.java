package io.unhook.revocation.interleavings;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.unhook.stack.testing.tales.Step;
import io.unhook.stack.testing.tales.Tale;
import io.unhook.stack.testing.tales.Tales;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.LongStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Grants, uses, consents and revocations as one state machine: any interleaving of what products, people, mailbox services,
 * providers, crashes and time do. Whatever it is, no live use loses its access by a call of ours; no ended use keeps a way to a
 * token; every disconnection gets an outcome, which only improves; and {@code CONFIRMED} is never said while a token or consent
 * of that epoch is alive at the provider.
 *
 * <p>One tale again: {@code -Dunhook.tales.first=<seed> -Dunhook.tales=1}.
 */
@QuarkusTest
@TestProfile(AtItsOwnPace.class)
class AnyInterleavingTest {
    private static final Logger LOG = Logger.getLogger(AnyInterleavingTest.class);

    @Inject
    Service service;

    /** The same ones each time: whether a change lands is no matter of luck. */
    @Test
    @Tag("service")
    void keepsWhatIsPromised() {
        holds(Long.getLong("unhook.tales.first", 1), Long.getLong("unhook.tales", 300), Duration.ofSeconds(30));
    }

    @Test
    @Tag("slow")
    void keepsWhatIsPromisedTenThousandTimes() {
        holds(System.nanoTime() & 0xffff_ffffL, 10_000, Duration.ofMinutes(15));
    }

    @AfterEach
    void nothingIsLeftForOtherTests() {
        service.beginsNewBooks();
    }

    /** So many tales, or as many as there is time for. */
    private void holds(long first, long most, Duration longest) {
        LOG.infof("at most %d tales from seed %d on", most, first);
        long end = System.nanoTime() + longest.toNanos();
        LongStream seeds = LongStream.range(first, first + most).takeWhile(_ -> System.nanoTime() < end);
        long told =
                new Tales<World>(random -> Happenings.tale(random, service)).hold(seeds, AnyInterleavingTest::holds);
        LOG.infof("%d tales hold", told);
    }

    static void holds(Tale<World> tale) {
        World world = tale.begins().get();
        try {
            for (Step<World> step : tale.steps()) {
                step.happens().accept(world);
                world.look();
            }
            world.comesToRest();
        } finally {
            world.trouble.nothingHangsAnyMore();
        }
    }
}
