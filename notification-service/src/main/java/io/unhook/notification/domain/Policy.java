package io.unhook.notification.domain;

import static io.unhook.notification.domain.Audience.ADMINS;
import static io.unhook.notification.domain.Audience.OWNER;
import static io.unhook.notification.domain.Audience.SUPER_ADMINS;
import static io.unhook.notification.domain.Audience.WHO_MUST_ACT;
import static io.unhook.notification.domain.Audience.WHO_WAITS;
import static io.unhook.notification.domain.Audience.WHO_WAS_ASKED;
import static io.unhook.notification.domain.Rule.again;
import static io.unhook.notification.domain.Rule.escalate;
import static io.unhook.notification.domain.Rule.first;
import static io.unhook.notification.domain.Rule.news;
import static io.unhook.notification.domain.Rule.silence;
import static io.unhook.notification.domain.What.ANYTHING;
import static io.unhook.notification.domain.What.AN_END;
import static io.unhook.notification.domain.When.END_KNOWN_OR_HOLD_OVER;
import static io.unhook.notification.domain.When.OPEN_FOR_A_PERSON;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who is told what. All lines that apply hold together, and one that says silence silences the others. {@code docs/policy.md}
 * is made from this list.
 *
 * <p>A mail about an end says how it ends, if that is known by then. Only whoever must act, and whoever was told that the end
 * is open, hears more, and the last thing they hear is how it ended. Nobody gets one message about one incident twice.
 */
public final class Policy {
    public static final List<Rule> RULES = List.of(
            silence(What.INBOX_REMOVED, When.NEVER_CONNECTED),
            silence(What.CHANNEL_REMOVED, When.NEVER_CONNECTED),
            first(What.INBOX_REMOVED, END_KNOWN_OR_HOLD_OVER, Message.INBOX_REMOVED, OWNER),
            first(What.CHANNEL_REMOVED, END_KNOWN_OR_HOLD_OVER, Message.CHANNEL_REMOVED, OWNER, ADMINS),
            first(What.INBOX_MOVED, END_KNOWN_OR_HOLD_OVER, Message.PROVIDER_MIGRATED, OWNER),
            first(What.CHANNEL_MOVED, END_KNOWN_OR_HOLD_OVER, Message.PROVIDER_MIGRATED, OWNER, ADMINS),
            silence(What.DEACTIVATED_INBOX, When.BY_THE_OWNER),
            first(What.DEACTIVATED_INBOX, When.BY_SOMEBODY_ELSE, Message.INBOX_DEACTIVATED, OWNER),
            first(What.INBOX_LOST_ACCESS, When.STILL_LOST, Message.ACCESS_LOST, OWNER),
            first(What.CHANNEL_LOST_ACCESS, When.STILL_LOST, Message.ACCESS_LOST, OWNER, ADMINS),
            news(What.LOST_ACCESS, When.CONNECTED_AGAIN, Message.ALL_CLEAR, WHO_WAITS),
            silence(What.TAKEN_BACK, When.IN_PROGRESS),
            first(What.HELD_REMOVALS, When.ALWAYS, Message.MASS_REMOVAL_HELD, ADMINS),
            news(ANYTHING, When.OWNER_NOT_REACHED, Message.OWNER_UNREACHABLE, ADMINS),
            news(AN_END, When.OWNER_MUST_ACT, Message.ACTION_NEEDED, OWNER, WHO_WAITS),
            news(AN_END, When.ADMIN_MUST_ACT, Message.ADMIN_MUST_ACT, SUPER_ADMINS, WHO_WAITS),
            news(AN_END, When.IT_MUST_ACT, Message.IT_MUST_ACT, SUPER_ADMINS, WHO_WAITS),
            news(AN_END, When.NOT_KNOWN, Message.NOT_CONFIRMED, WHO_MUST_ACT, WHO_WAITS),
            news(AN_END, When.NOTHING_LEFT, Message.ALL_CLEAR, WHO_WAITS),
            again(AN_END, When.OWNER_MUST_ACT, Message.ACTION_NEEDED, WHO_WAS_ASKED),
            again(AN_END, When.ADMIN_MUST_ACT, Message.ADMIN_MUST_ACT, WHO_WAS_ASKED),
            again(AN_END, When.IT_MUST_ACT, Message.IT_MUST_ACT, WHO_WAS_ASKED),
            again(AN_END, When.NOT_KNOWN, Message.NOT_CONFIRMED, WHO_WAS_ASKED),
            escalate(AN_END, OPEN_FOR_A_PERSON, Message.ESCALATED, ADMINS));

    private Policy() {}

    /** The lines that hold now. Following one twice changes nothing: a notice is unique. */
    public static List<Rule> toFollow(Situation now) {
        List<Rule> applying = RULES.stream().filter(rule -> rule.applies(now)).toList();
        return applying.stream().anyMatch(Rule::isSilence) ? List.of() : applying;
    }

    /** When to look next although nothing new was heard: the end of the hold, while it matters. */
    public static Optional<Instant> waitsUntil(Situation now) {
        boolean waiting = now.incident().key().kind().ends()
                && !now.incident().told()
                && !When.NEVER_CONNECTED.holds(now)
                && !END_KNOWN_OR_HOLD_OVER.holds(now);
        return waiting ? Optional.of(now.holdEnds()) : Optional.empty();
    }

    /** False for a mail that was made but not sent, when what it wanted to say has been overtaken. */
    public static boolean stillHolds(Notice notice, Situation now) {
        Predicate<Rule> saysIt =
                rule -> rule.message().filter(notice.message()::equals).isPresent();
        Predicate<Rule> isOfItsTurn = rule -> notice.reminder() == 0 || rule.turn() == Rule.Turn.REMINDER;
        return RULES.stream().anyMatch(rule -> saysIt.and(isOfItsTurn).test(rule) && rule.applies(now));
    }
}
