package io.unhook.messaging;

/** New identities: UUIDv7 as text, so that they sort by the time they were made. */
@FunctionalInterface
public interface Ids {
    String next();
}
