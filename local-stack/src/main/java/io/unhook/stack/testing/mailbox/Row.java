package io.unhook.stack.testing.mailbox;

import io.unhook.contracts.ChannelAccessDeclined;
import io.unhook.contracts.ChannelRemoved;
import io.unhook.contracts.InboxAccessDeclined;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.mailbox.Decision;
import io.unhook.contracts.mailbox.Kept;
import io.unhook.contracts.mailbox.MailboxState;
import io.unhook.stack.testing.mailbox.Situation.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** One thing that may come, and what becomes of the mailbox in each situation. */
public final class Row<M extends Kept, S extends Situation<M>> {
    static final String NOTHING = "nothing";

    private final String comes;
    private final Function<M, ? extends Decision<M, ?>> decide;
    private final List<S> all;
    private final Map<S, String> expected = new HashMap<>();

    public Row(String comes, Function<M, ? extends Decision<M, ?>> decide, List<S> all) {
        this.comes = comes;
        this.decide = decide;
        this.all = all;
    }

    public String comes() {
        return comes;
    }

    @SafeVarargs
    public final Row<M, S> in(String outcome, S... situations) {
        for (S situation : situations) expect(outcome, situation);
        return this;
    }

    @SafeVarargs
    public final Row<M, S> nothingIn(S... situations) {
        return in(NOTHING, situations);
    }

    /** In every situation of this kind of mailbox that is such a place. */
    public Row<M, S> at(String outcome, Place... places) {
        all.stream()
                .filter(situation -> List.of(places).contains(situation.place()))
                .forEach(situation -> expect(outcome, situation));
        return this;
    }

    public Row<M, S> anywhere(String outcome) {
        return at(outcome, Place.values());
    }

    private void expect(String outcome, S situation) {
        if (expected.put(situation, outcome) != null) throw new IllegalStateException("twice: " + situation);
    }

    public String expectedIn(S situation) {
        String outcome = expected.get(situation);
        if (outcome == null) throw new IllegalStateException("not written down: " + comes + " in " + situation);
        return outcome;
    }

    /** What the code makes of it, in the words of the table. */
    public String actualIn(S situation) {
        try {
            return describe(decide.apply(situation.mailbox()));
        } catch (RuntimeException refusal) {
            return "refused: " + nameOf(refusal, situation.mailbox());
        }
    }

    /** Told once more what it was just told; a declined access is declined aloud every time. */
    public boolean changesOnRepeatIn(S situation) {
        try {
            return decide.apply(decide.apply(situation.mailbox()).after()).changes();
        } catch (RuntimeException _) {
            return false;
        }
    }

    /** As the caller reads it in the problem's type. */
    private static String nameOf(RuntimeException refusal, Kept mailbox) {
        return refusal.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^mailbox", mailbox.mailbox().kind().name().toLowerCase(Locale.ROOT));
    }

    private static <M extends Kept> String describe(Decision<M, ?> decision) {
        if (decision.isNothing()) return NOTHING;
        M before = decision.before();
        M after = decision.after();
        List<String> words = new ArrayList<>();
        if (!stateOf(before).equals(stateOf(after))) words.add(stateOf(after));
        if (before.connection().number() != after.connection().number())
            words.add("connection " + after.connection().number());
        if (before.providerAccess() != after.providerAccess()) words.add("access " + after.providerAccess());
        decision.event().map(Row::eventWords).ifPresent(words::add);
        return String.join(", ", words);
    }

    private static String stateOf(Kept mailbox) {
        if (!(mailbox.kept().state() instanceof MailboxState.Disconnected gone))
            return mailbox.state().name();
        return mailbox.state().name() + "(" + gone.why() + ")" + (gone.reconnecting() ? " and waiting" : "");
    }

    private static String eventWords(Object event) {
        String name = "tells " + event.getClass().getSimpleName();
        return switch (event) {
            case InboxRemoved removed -> name + "(" + removed.reason() + ")";
            case InboxAccessDeclined declined -> name + "(" + declined.cause() + ")";
            case ChannelRemoved removed -> name + "(" + removed.reason() + ")";
            case ChannelAccessDeclined declined -> name + "(" + declined.cause() + ")";
            default -> name;
        };
    }
}
