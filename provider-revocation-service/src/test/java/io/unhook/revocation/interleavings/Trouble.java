package io.unhook.revocation.interleavings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What goes wrong on the way: answers that are lost, calls that hang, a process that dies. */
final class Trouble {
    private final Service service;
    private final List<Held> held = new ArrayList<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    Trouble(Service service) {
        this.service = service;
    }

    private record Held(String fault, Thread thread) {}

    /** @param trouble a fault in the simulator's words, once */
    void meets(String endpoint, Map<String, ?> trouble) {
        fault(endpoint, trouble);
    }

    private static String fault(String endpoint, Map<String, ?> trouble) {
        Map<String, Object> order = new HashMap<>(trouble);
        order.put("endpoint", endpoint);
        order.put("times", 1);
        return Simulated.post("/faults", order).path("id").asText();
    }

    void dies(int transactions, Runnable inTheMidstOf) {
        service.transactions.diesAfter(transactions, inTheMidstOf);
    }

    /** Somebody does this and hears nothing of their call there. What of it was not held is over. */
    void hangs(String endpoint, boolean afterItsEffect, Runnable doing) {
        String fault =
                fault(endpoint, Map.of("kind", "hold", "when", afterItsEffect ? "after-effect" : "before-effect"));
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                doing.run();
            } catch (RuntimeException | AssertionError e) {
                failures.add(e);
            }
        });
        while (thread.isAlive() && waiting(fault) == 0) Thread.onSpinWait();
        if (thread.isAlive()) held.add(new Held(fault, thread));
        else Simulated.send("DELETE", "/faults/" + fault, null);
    }

    private static int waiting(String fault) {
        return Simulated.get("/faults/" + fault).path("waiting").asInt();
    }

    void goesOn(int which) {
        over(which, "release");
    }

    /** It never arrives, or its answer does not. */
    void isCut(int which) {
        over(which, "cut");
    }

    private void over(int which, String how) {
        if (held.isEmpty()) return;
        Held one = held.remove(which % held.size());
        Simulated.send("POST", "/faults/" + one.fault + "/" + how, null);
        join(one.thread);
        Simulated.send("DELETE", "/faults/" + one.fault, null);
    }

    /** No request travels for hours: it arrives at last, or is lost. */
    void nothingHangsAnyMore() {
        while (!held.isEmpty()) over(0, held.size() % 2 == 0 ? "release" : "cut");
    }

    private static void join(Thread thread) {
        try {
            if (!thread.join(Duration.ofSeconds(30))) throw new AssertionError("hangs for good: " + thread);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Of somebody who hung. */
    void tellFailures() {
        Throwable failure = failures.poll();
        if (failure != null) throw new AssertionError("somebody whose call hung failed then", failure);
    }
}
