package io.unhook.inbox.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** One thing that may come, and what becomes of the inbox in each situation. */
final class Row {
    static final String NOTHING = "nothing";

    final String comes;
    private final Function<Inbox, Decision> decide;
    private final Map<Situation, String> expected = new EnumMap<>(Situation.class);

    private Row(String comes, Function<Inbox, Decision> decide) {
        this.comes = comes;
        this.decide = decide;
    }

    static Row on(String comes, Function<Inbox, Decision> decide) {
        return new Row(comes, decide);
    }

    Row in(String outcome, Situation... situations) {
        for (Situation situation : situations)
            if (expected.put(situation, outcome) != null) throw new IllegalStateException("twice: " + situation);
        return this;
    }

    Row nothingIn(Situation... situations) {
        return in(NOTHING, situations);
    }

    String expectedIn(Situation situation) {
        String outcome = expected.get(situation);
        if (outcome == null) throw new IllegalStateException("not written down: " + comes + " in " + situation);
        return outcome;
    }

    /** What the code makes of it, in the words of the table. */
    String actualIn(Situation situation) {
        try {
            return describe(decide.apply(situation.inbox()));
        } catch (InboxRefusal refusal) {
            return "refused: " + nameOf(refusal);
        }
    }

    /** Told once more what it was just told; a declined access is declined aloud every time. */
    boolean changesOnRepeatIn(Situation situation) {
        try {
            return decide.apply(decide.apply(situation.inbox()).inbox()).changesInbox();
        } catch (InboxRefusal _) {
            return false;
        }
    }

    /** As the caller reads it in the problem's type. */
    private static String nameOf(InboxRefusal refusal) {
        return refusal.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static String describe(Decision decision) {
        if (decision.isNothing()) return NOTHING;
        Inbox before = decision.before();
        Inbox after = decision.inbox();
        List<String> words = new ArrayList<>();
        if (!before.state().equals(after.state())) words.add(describe(after.state()));
        if (before.connection().number() != after.connection().number())
            words.add("connection " + after.connection().number());
        if (before.providerAccess() != after.providerAccess()) words.add("access " + after.providerAccess());
        decision.event().map(EventWords::of).ifPresent(words::add);
        return String.join(", ", words);
    }

    private static String describe(InboxState state) {
        if (!(state instanceof InboxState.Disconnected gone))
            return state.name().name();
        return "DISCONNECTED(" + gone.why() + ")" + (gone.reconnecting() ? " and waiting" : "");
    }
}
