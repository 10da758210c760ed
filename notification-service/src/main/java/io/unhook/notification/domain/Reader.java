package io.unhook.notification.domain;

import java.time.Instant;

/**
 * A person who gets mail, and how far writing to them has come.
 *
 * @param lastMail when the last mail to them went out or may have; null if none did
 * @param digest the mail that is on its way to them, or null
 */
public record Reader(String id, String accountId, String person, Instant lastMail, String digest) {

    public boolean hasMailOnItsWay() {
        return digest != null;
    }
}
