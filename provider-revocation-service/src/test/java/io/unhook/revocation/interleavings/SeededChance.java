package io.unhook.revocation.interleavings;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** The same waits for the same tale. What nobody may guess stays new each time, for a tale is told more than once. */
@Alternative
@Singleton
public class SeededChance implements RandomGenerator {
    private final SecureRandom unseen = new SecureRandom();
    private RandomGenerator chance = RandomGenerator.getDefault();

    synchronized void begins() {
        chance = new java.util.SplittableRandom(1);
    }

    @Override
    public synchronized long nextLong() {
        return chance.nextLong();
    }

    @Override
    public void nextBytes(byte[] bytes) {
        unseen.nextBytes(bytes);
    }
}
