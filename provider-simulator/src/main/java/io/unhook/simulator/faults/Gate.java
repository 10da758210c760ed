package io.unhook.simulator.faults;

/** Where held calls wait. Whoever comes after a release waits for the next one. */
final class Gate {
    private long releases;
    private int waiting;
    private boolean open;

    synchronized void pass() {
        long seen = releases;
        waiting++;
        try {
            while (!open && releases == seen) {
                wait();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            waiting--;
        }
    }

    synchronized int waiting() {
        return waiting;
    }

    synchronized void release() {
        releases++;
        notifyAll();
    }

    synchronized void openForGood() {
        open = true;
        notifyAll();
    }
}
