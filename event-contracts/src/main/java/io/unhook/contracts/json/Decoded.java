package io.unhook.contracts.json;

import io.unhook.contracts.Envelope;
import io.unhook.contracts.Event;

/** What a record turned out to be. */
public sealed interface Decoded {
    record Known(Envelope envelope, Event event) implements Decoded {}

    /** A CloudEvent of a type that this version does not know: to be skipped, for it may be a newer one. */
    record UnknownType(Envelope envelope) implements Decoded {}

    /**
     * Never to be taken.
     *
     * @param reason a stable word: {@code not-a-cloud-event}, {@code not-json}, {@code schema-broken}
     * @param detail for a person; names places, never content
     */
    record Unreadable(String reason, String detail) implements Decoded {}
}
