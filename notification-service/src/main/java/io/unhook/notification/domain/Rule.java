package io.unhook.notification.domain;

import java.util.List;
import java.util.Optional;

/** One line of the policy; without a message for those about whom there is nothing to tell. */
public record Rule(What what, When when, List<Audience> audience, Optional<Message> message, Turn turn) {

    /** When in an incident's life a line has its turn. */
    public enum Turn {
        /** Once: who joins the audience later is not told old news. */
        FIRST("first"),
        /** As soon as it is so, to whoever has not heard it. */
        NEWS("whenever it becomes so"),
        /** To whom it may concern again and again, but not often. */
        REMINDER("again after 3 and 10 days"),
        ESCALATION("after 10 days");

        private final String words;

        Turn(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static Rule first(What what, When when, Message message, Audience... audience) {
        return new Rule(what, when, List.of(audience), Optional.of(message), Turn.FIRST);
    }

    static Rule news(What what, When when, Message message, Audience... audience) {
        return new Rule(what, when, List.of(audience), Optional.of(message), Turn.NEWS);
    }

    static Rule again(What what, When when, Message message, Audience... audience) {
        return new Rule(what, when, List.of(audience), Optional.of(message), Turn.REMINDER);
    }

    static Rule escalate(What what, When when, Message message, Audience... audience) {
        return new Rule(what, when, List.of(audience), Optional.of(message), Turn.ESCALATION);
    }

    static Rule silence(What what, When when) {
        return new Rule(what, when, List.of(Audience.NOBODY), Optional.empty(), Turn.FIRST);
    }

    boolean applies(Situation now) {
        return what.isIt(now.incident()) && when.holds(now) && isInTime(now);
    }

    boolean isSilence() {
        return message.isEmpty();
    }

    /** Nobody is asked again for what is never going to be proven. */
    private boolean isInTime(Situation now) {
        return switch (turn) {
            case FIRST, NEWS -> true;
            case REMINDER, ESCALATION -> now.isOpenForAPerson();
        };
    }
}
