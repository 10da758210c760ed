package io.unhook.notification.domain;

/** A notice with what it is about. */
public record FoundNotice(Notice notice, IncidentKey incident, int attempts) {}
