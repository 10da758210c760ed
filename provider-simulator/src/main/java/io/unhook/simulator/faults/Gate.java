package io.unhook.simulator.faults;

/** Where held calls wait. Whoever comes after a release waits for the next one. */
final class Gate {
    private long releases;
    private long cuts;
    private int waiting;
    private boolean open;

    /** @throws ConnectionCut if the calls that wait were cut instead of released */
    synchronized void pass() {
        long seen = releases;
        long seenCuts = cuts;
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
        if (cuts != seenCuts) {
            throw new ConnectionCut();
        }
    }

    synchronized int waiting() {
        return waiting;
    }

    synchronized void release() {
        releases++;
        notifyAll();
    }

    synchronized void cut() {
        cuts++;
        release();
    }

    synchronized void openForGood() {
        open = true;
        notifyAll();
    }
}
