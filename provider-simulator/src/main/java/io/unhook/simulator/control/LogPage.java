package io.unhook.simulator.control;

import io.unhook.simulator.log.Entry;
import java.util.List;

/** @param next what to give as {@code after} for the rest; null if this is all */
public record LogPage(List<Entry> items, Long next) {

    static LogPage of(List<Entry> found, int limit) {
        List<Entry> page = found.stream().limit(limit).toList();
        return new LogPage(
                page, found.size() > limit && !page.isEmpty() ? page.getLast().number() : null);
    }
}
