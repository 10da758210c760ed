package io.unhook.stack.testing.mailbox;

import static io.unhook.stack.testing.mailbox.Situation.Place.AWAITING;
import static io.unhook.stack.testing.mailbox.Situation.Place.CONNECTED;
import static io.unhook.stack.testing.mailbox.Situation.Place.GONE;
import static io.unhook.stack.testing.mailbox.Situation.Place.RECONNECTING;
import static io.unhook.stack.testing.mailbox.Situation.Place.REMOVED;
import static io.unhook.stack.testing.mailbox.Situation.Place.REMOVED_EARLY;
import static io.unhook.stack.testing.mailbox.Situations.NOON;
import static io.unhook.stack.testing.mailbox.Stimuli.LATER;

import io.unhook.contracts.Provider;
import io.unhook.contracts.ProviderMoveDetected;
import io.unhook.contracts.mailbox.Decision;
import io.unhook.contracts.mailbox.Kept;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What becomes of a mailbox of any kind, at Google, when its whole domain moves: these rows are the same in every table.
 *
 * @param heard how this kind of mailbox is told
 */
public record MoveRows<M extends Kept, E, S extends Situation<M>>(
        BiFunction<M, ProviderMoveDetected, Decision<M, E>> heard, Stimuli<M, E> comes, List<S> all) {
    public List<Row<M, S>> rows() {
        return List.of(
                on("of its domain", comes.domainMoved(Provider.GOOGLE, "acme.example", LATER))
                        .at("DISCONNECTED(MIGRATED), tells ProviderMigrated", AWAITING, RECONNECTING)
                        .at("DISCONNECTED(MIGRATED), access ENDING, tells ProviderMigrated", CONNECTED)
                        .at(Row.NOTHING, GONE, REMOVED, REMOVED_EARLY),
                on(
                                "that was seen before its connection began",
                                comes.domainMoved(Provider.GOOGLE, "acme.example", NOON))
                        .anywhere(Row.NOTHING),
                on("away from another provider", comes.domainMoved(Provider.IMAP, "acme.example", LATER))
                        .anywhere(Row.NOTHING),
                on("of another domain", comes.domainMoved(Provider.GOOGLE, "sub.acme.example", LATER))
                        .anywhere(Row.NOTHING));
    }

    private Row<M, S> on(String which, ProviderMoveDetected move) {
        return new Row<>("`ProviderMoveDetected` " + which, mailbox -> heard.apply(mailbox, move), all);
    }
}
