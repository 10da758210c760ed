package io.unhook.notification.domain;

import io.unhook.contracts.MailboxKind;
import io.unhook.notification.domain.NoticeState.Failed;
import io.unhook.notification.domain.NoticeState.Omitted;
import java.time.Instant;
import java.util.Optional;

/** Why somebody who should be told is not written to. Stable words: they are in notice-events and in the list of notices. */
public final class Absence {
    public static final String NOBODY_TO_TELL = "nobody-to-tell";
    public static final String NO_ADDRESS = "no-address";
    public static final String LEFT = "left-the-account";
    public static final String SAME_ADDRESS = "same-address";

    private Absence() {}

    /**
     * For a user whom the directory does not know, or not any more, or knows without an address. An inbox has one owner, so nobody is told: a failure. A
     * channel's other people are told, and that they are without this one.
     */
    public static NoticeState of(Incident incident, String person, Optional<User> present, Instant now) {
        if (present.isPresent()) return new Failed(now, NO_ADDRESS);
        boolean alone = incident.mailbox().kind() != MailboxKind.CHANNEL
                && person != null
                && person.equals(incident.mailbox().userId());
        return alone ? new Failed(now, NOBODY_TO_TELL) : new Omitted(now, LEFT);
    }
}
