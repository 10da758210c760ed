package io.unhook.notification.domain;

import static io.unhook.notification.domain.Audience.OWNER;
import static io.unhook.notification.domain.Audience.WHO_WAITS;
import static io.unhook.notification.domain.IncidentKind.ACCESS_LOST;
import static io.unhook.notification.domain.IncidentKind.DEACTIVATED;
import static io.unhook.notification.domain.IncidentKind.MIGRATED;
import static io.unhook.notification.domain.IncidentKind.REMOVED;
import static io.unhook.notification.domain.Rule.silence;
import static io.unhook.notification.domain.Rule.tell;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who is told what. All lines that apply hold together, and one that says silence silences the others.
 *
 * <p>A mail about a removal says how it ends, if that is known by then. Only whoever was told that the end is open hears
 * more, and the last thing they hear is how it ended.
 */
public final class Policy {
    public static final List<Rule> RULES = List.of(
            silence(REMOVED, When.NEVER_CONNECTED),
            tell(REMOVED, When.END_KNOWN_OR_HOLD_OVER, OWNER, Message.INBOX_REMOVED),
            tell(REMOVED, When.OWNER_MUST_ACT, WHO_WAITS, Message.ACTION_NEEDED),
            tell(REMOVED, When.ADMIN_MUST_ACT, WHO_WAITS, Message.ADMIN_MUST_ACT),
            tell(REMOVED, When.IT_MUST_ACT, WHO_WAITS, Message.IT_MUST_ACT),
            tell(REMOVED, When.NOT_KNOWN, WHO_WAITS, Message.NOT_CONFIRMED),
            tell(REMOVED, When.NOTHING_LEFT, WHO_WAITS, Message.ALL_CLEAR),
            tell(DEACTIVATED, When.BY_SOMEBODY_ELSE, OWNER, Message.INBOX_DEACTIVATED),
            tell(MIGRATED, When.END_KNOWN_OR_HOLD_OVER, OWNER, Message.PROVIDER_MIGRATED),
            silence(DEACTIVATED, When.BY_THE_OWNER),
            tell(ACCESS_LOST, When.ALWAYS, OWNER, Message.ACCESS_LOST));

    private Policy() {}

    /** The lines to follow now. Following one twice changes nothing: a notice is unique. */
    public static List<Rule> toFollow(Situation now) {
        List<Rule> applying = RULES.stream().filter(rule -> rule.applies(now)).toList();
        if (applying.stream().anyMatch(rule -> rule.audience() == Audience.NOBODY)) return List.of();
        return applying.stream().filter(rule -> rule.isStillToDo(now)).toList();
    }

    /** When to look next although nothing new was heard: the end of the hold, while it matters. */
    public static Optional<Instant> waitsUntil(Situation now) {
        boolean waiting = now.incident().key().kind() == REMOVED
                && !now.incident().told()
                && !When.NEVER_CONNECTED.holds(now)
                && !When.END_KNOWN_OR_HOLD_OVER.holds(now);
        return waiting ? Optional.of(now.holdEnds()) : Optional.empty();
    }

    /** False for a mail that was made but not sent, when what it wanted to say has been overtaken. */
    public static boolean stillHolds(Message message, Situation now) {
        return RULES.stream()
                .anyMatch(rule -> rule.message().filter(message::equals).isPresent() && rule.applies(now));
    }
}
