package io.unhook.notification.domain;

import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Reason;
import java.util.function.Predicate;

/** The conditions of the policy, in words and in code. */
public enum When {
    ALWAYS("in every case", _ -> true),
    NEVER_CONNECTED(
            "its consent was refused, so it was never connected",
            now -> now.incident().reason() == Reason.CONSENT_REFUSED),
    END_KNOWN_OR_HOLD_OVER(
            "how it ends at the provider is known, or was waited for long enough",
            now -> now.standing() != Standing.IN_PROGRESS || now.holdIsOver()),
    BY_THE_OWNER("the owner did it", now -> now.incident().byTheOwner()),
    BY_SOMEBODY_ELSE("somebody else did it", now -> !now.incident().byTheOwner()),
    STILL_LOST("it was not connected again", now -> !(now.end() instanceof End.Reconnected)),
    CONNECTED_AGAIN("it was connected again", now -> now.end() instanceof End.Reconnected),
    IN_PROGRESS(
            "how it ends at the provider is not known yet, or is told with the mailbox's removal",
            now -> now.standing() == Standing.IN_PROGRESS),
    OWNER_MUST_ACT("the owner must act at the provider", now -> now.standing() == Standing.OWNER_MUST_ACT),
    ADMIN_MUST_ACT("an admin must act at the provider", now -> now.standing() == Standing.ADMIN_MUST_ACT),
    IT_MUST_ACT("whoever runs the mail server must act", now -> now.standing() == Standing.IT_MUST_ACT),
    NOT_KNOWN("it could not be found out whether access has ended", now -> now.standing() == Standing.NOT_KNOWN),
    NOTHING_LEFT("nothing is left to do", now -> now.standing() == Standing.NOTHING_LEFT),
    OPEN_FOR_A_PERSON("a person must act, and it is not proven that they did", Situation::isOpenForAPerson),
    /** A channel's admins know already; they hear of it only if something is left for whom we cannot reach. */
    OWNER_NOT_REACHED(
            "a mail to the owner could not be delivered (for a channel: and the owner must act)",
            now -> now.ownerUnreachable() && (!isChannel(now) || isLeftToTheOwner(now)));

    private final String words;
    private final Predicate<Situation> holds;

    When(String words, Predicate<Situation> holds) {
        this.words = words;
        this.holds = holds;
    }

    public String words() {
        return words;
    }

    boolean holds(Situation now) {
        return holds.test(now);
    }

    private static boolean isChannel(Situation now) {
        return now.incident().mailbox().kind() == MailboxKind.CHANNEL;
    }

    private static boolean isLeftToTheOwner(Situation now) {
        return now.standing() == Standing.OWNER_MUST_ACT || now.standing() == Standing.NOT_KNOWN;
    }
}
