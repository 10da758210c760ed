package io.unhook.notification.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What follows now from an incident.
 *
 * @param notices to be made
 * @param told whether its first mails are made now, or were
 * @param lookAgain when, although nothing new was heard
 */
public record Decision(List<Notice> notices, boolean told, Optional<Instant> lookAgain) {}
