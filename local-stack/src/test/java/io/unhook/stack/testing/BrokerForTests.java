package io.unhook.stack.testing;

/** The one broker of this JVM's tests. */
public final class BrokerForTests {
    private BrokerForTests() {}

    public static String address() {
        return Infrastructure.startedFor("a-service").broker();
    }
}
