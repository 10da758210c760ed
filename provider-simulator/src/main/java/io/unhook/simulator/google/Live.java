package io.unhook.simulator.google;

import java.util.List;

/** One person's refresh tokens of one client, oldest first: what the cap of 100 counts. */
record Live(List<String> tokens) {
    static final Live NONE = new Live(List.of());
}
