package io.unhook.contracts;

/** Who acted. Readers take a value that they do not know as {@link #OTHER}. */
public enum ActorKind {
    USER,
    SERVICE,
    SYSTEM,
    OTHER
}
