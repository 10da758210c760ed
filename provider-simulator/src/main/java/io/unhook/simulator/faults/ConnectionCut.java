package io.unhook.simulator.faults;

/** The caller gets nothing more. */
public final class ConnectionCut extends RuntimeException {
    private static final long serialVersionUID = 1;

    ConnectionCut() {
        super("cut by a fault", null, false, false);
    }
}
