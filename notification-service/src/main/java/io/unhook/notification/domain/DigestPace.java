package io.unhook.notification.domain;

import java.time.Duration;

/**
 * How often one person is written to.
 *
 * @param interval at least this long between two of their mails, and at most this long for a burst to come to its end
 * @param gather so long a lone notice waits for a second one
 * @param gatherMore with more than one it is a burst, which is over when nothing came for so long
 */
public record DigestPace(Duration interval, Duration gather, Duration gatherMore) {}
