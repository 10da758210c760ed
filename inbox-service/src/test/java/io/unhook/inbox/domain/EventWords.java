package io.unhook.inbox.domain;

import io.unhook.contracts.InboxAccessDeclined;
import io.unhook.contracts.InboxEvent;
import io.unhook.contracts.InboxRemoved;

/** A published event in the words of the table. */
final class EventWords {
    private EventWords() {}

    static String of(InboxEvent event) {
        String name = "tells " + event.getClass().getSimpleName();
        return switch (event) {
            case InboxRemoved removed -> name + "(" + removed.reason() + ")";
            case InboxAccessDeclined declined -> name + "(" + declined.cause() + ")";
            default -> name;
        };
    }
}
