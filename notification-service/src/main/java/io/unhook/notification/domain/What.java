package io.unhook.notification.domain;

import static io.unhook.notification.domain.IncidentKind.ACCESS_LOST;
import static io.unhook.notification.domain.IncidentKind.DEACTIVATED;
import static io.unhook.notification.domain.IncidentKind.MASS_REMOVAL_HELD;
import static io.unhook.notification.domain.IncidentKind.MIGRATED;
import static io.unhook.notification.domain.IncidentKind.REMOVED;

import io.unhook.contracts.MailboxKind;
import java.util.function.Predicate;

/** The incidents that a line of the policy is about, in words and in code. Whatever is no channel is treated as an inbox. */
public enum What {
    AN_END(
            "a mailbox was removed, has moved, or its access was taken back",
            incident -> incident.key().kind().ends()),
    INBOX_REMOVED("an inbox was removed", incident -> is(incident, REMOVED) && !isChannel(incident)),
    CHANNEL_REMOVED("a channel was removed", incident -> is(incident, REMOVED) && isChannel(incident)),
    INBOX_MOVED("an inbox has moved to another provider", incident -> is(incident, MIGRATED) && !isChannel(incident)),
    CHANNEL_MOVED("a channel has moved to another provider", incident -> is(incident, MIGRATED) && isChannel(incident)),
    DEACTIVATED_INBOX("an inbox was deactivated", incident -> is(incident, DEACTIVATED)),
    INBOX_LOST_ACCESS("an inbox lost its access", incident -> is(incident, ACCESS_LOST) && !isChannel(incident)),
    CHANNEL_LOST_ACCESS("a channel lost its access", incident -> is(incident, ACCESS_LOST) && isChannel(incident)),
    TAKEN_BACK("whoever gave the access took it back", incident -> is(incident, IncidentKind.TAKEN_BACK)),
    LOST_ACCESS("a mailbox lost its access", incident -> is(incident, ACCESS_LOST)),
    HELD_REMOVALS(
            "so much of an account was removed at once that its end is held",
            incident -> is(incident, MASS_REMOVAL_HELD)),
    ANYTHING("any of these", _ -> true);

    private final String words;
    private final Predicate<Incident> test;

    What(String words, Predicate<Incident> test) {
        this.words = words;
        this.test = test;
    }

    public String words() {
        return words;
    }

    boolean isIt(Incident incident) {
        return test.test(incident);
    }

    private static boolean is(Incident incident, IncidentKind kind) {
        return incident.key().kind() == kind;
    }

    private static boolean isChannel(Incident incident) {
        return incident.mailbox().kind() == MailboxKind.CHANNEL;
    }
}
