package io.unhook.simulator.faults;

import io.unhook.simulator.log.Notes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that stand ready, oldest first; a call meets one at most. */
public final class Faults {
    private final List<Fault> standing = new ArrayList<>();
    private int last;

    public synchronized Fault.View add(FaultOrder order) {
        Fault fault = new Fault("fault-" + ++last, order);
        standing.add(fault);
        return fault.view();
    }

    public synchronized Optional<Fault> striking(Notes call, String method, String path) {
        return standing.stream()
                .filter(fault -> fault.strikes(call, method, path))
                .findFirst();
    }

    public synchronized List<Fault.View> all() {
        return standing.stream().map(Fault::view).toList();
    }

    public synchronized Optional<Fault.View> find(String id) {
        return fault(id).map(Fault::view);
    }

    /** Those who are held now go on; the fault stays. False if there is no such fault. */
    public synchronized boolean release(String id) {
        fault(id).ifPresent(Fault::release);
        return fault(id).isPresent();
    }

    /** Those who are held now get no answer; before the effect, nothing happens either. False if there is no such fault. */
    public synchronized boolean cut(String id) {
        fault(id).ifPresent(Fault::cut);
        return fault(id).isPresent();
    }

    public synchronized boolean remove(String id) {
        fault(id).ifPresent(Fault::end);
        return standing.removeIf(fault -> fault.id().equals(id));
    }

    public synchronized void clear() {
        standing.forEach(Fault::end);
        standing.clear();
    }

    private Optional<Fault> fault(String id) {
        return standing.stream().filter(fault -> fault.id().equals(id)).findFirst();
    }
}
