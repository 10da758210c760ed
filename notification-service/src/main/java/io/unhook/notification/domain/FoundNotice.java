package io.unhook.notification.domain;

/**
 * A notice with what it is about.
 *
 * @param mail the mail that it is in, or null; a digest has several notices
 */
public record FoundNotice(Notice notice, IncidentKey incident, String mail, int attempts) {}
