package io.unhook.notification.domain;

import java.time.Instant;

/**
 * One mail to one person. A digest of one notice is an ordinary mail.
 *
 * @param id also its Message-ID
 * @param tries how often it was handed to the mail server, or nearly
 */
public record Digest(String id, String accountId, String person, Instant madeAt, int tries) {}
