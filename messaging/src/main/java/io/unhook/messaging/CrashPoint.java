package io.unhook.messaging;

/**
 * A named place at which the end-to-end tests can end the process.
 *
 * <p>Empty in every jar that ships. The tests' Java agent gives {@link #reached} a body that halts the JVM at a given name,
 * the n-th time; {@code docs/delivery.md} lists the names and what must happen after each.
 */
public final class CrashPoint {
    private CrashPoint() {}

    public static void reached(String name) {
        // Nothing: see above.
    }
}
