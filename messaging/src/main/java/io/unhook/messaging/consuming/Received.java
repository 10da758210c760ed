package io.unhook.messaging.consuming;

import io.unhook.contracts.Envelope;
import io.unhook.contracts.Event;

/** An event as it reached a consumer, for the first time as far as its id tells. */
public record Received(String consumer, Envelope envelope, Event event) {}
