package io.unhook.stack.testing.mailbox;

import static io.unhook.contracts.Outcome.CONFIRMED;
import static io.unhook.contracts.Outcome.KEPT_SHARED;
import static io.unhook.contracts.Provider.MICROSOFT;
import static io.unhook.stack.testing.mailbox.Situation.Place.AWAITING;
import static io.unhook.stack.testing.mailbox.Situation.Place.CONNECTED;
import static io.unhook.stack.testing.mailbox.Situation.Place.GONE;
import static io.unhook.stack.testing.mailbox.Situation.Place.RECONNECTING;
import static io.unhook.stack.testing.mailbox.Situation.Place.REMOVED;
import static io.unhook.stack.testing.mailbox.Situation.Place.REMOVED_EARLY;
import static io.unhook.stack.testing.mailbox.Stimuli.CURRENT;
import static io.unhook.stack.testing.mailbox.Stimuli.LAST_GRANTED;
import static io.unhook.stack.testing.mailbox.Stimuli.OLDER;

import io.unhook.contracts.mailbox.Decision;
import io.unhook.contracts.mailbox.Kept;
import java.util.List;
import java.util.function.Function;

/**
 * What becomes of a mailbox of any kind when it hears of its access: these rows are the same in every table.
 *
 * @param event how the events of this kind begin: "Inbox"
 */
public record AccessRows<M extends Kept, E, S extends Situation<M>>(String event, Stimuli<M, E> comes, List<S> all) {
    public List<Row<M, S>> rows() {
        return List.of(
                declined("`AccessGranted`", comes.granted(CURRENT, comes.mailbox()))
                        .at("ACTIVE, access GRANTED, tells " + event + "Connected", AWAITING)
                        .at(Row.NOTHING, CONNECTED)
                        .at(declines("OLDER_CONNECTION"), GONE)
                        .at("ACTIVE, access GRANTED, tells " + event + "Reconnected", RECONNECTING)
                        .at("access ENDING, " + declines("MAILBOX_REMOVED"), REMOVED_EARLY),
                declinedEverywhere("of an older connection", comes.granted(OLDER, comes.mailbox()), "OLDER_CONNECTION"),
                declinedEverywhere(
                        "for another address",
                        comes.granted(CURRENT, comes.named("eve@acme.example")),
                        "OTHER_ADDRESS"),
                declinedEverywhere("at another provider", comes.granted(CURRENT, comes.at(MICROSOFT)), "OTHER_ADDRESS"),
                on("`AccessRefused`", comes.refused(CURRENT))
                        .at("REMOVED, tells " + event + "Removed(CONSENT_REFUSED)", AWAITING)
                        .at(Row.NOTHING, CONNECTED, GONE, REMOVED, REMOVED_EARLY)
                        .at("DISCONNECTED(ACCESS_LOST)", RECONNECTING),
                on("`AccessRefused` of an older connection", comes.refused(OLDER))
                        .anywhere(Row.NOTHING),
                on("`AccessLost`", comes.lost(CURRENT))
                        .at("DISCONNECTED(ACCESS_LOST), access LOST, tells " + event + "AccessLost", CONNECTED)
                        .at(Row.NOTHING, AWAITING, GONE, RECONNECTING, REMOVED, REMOVED_EARLY),
                on("`AccessLost` of an older connection", comes.lost(OLDER)).anywhere(Row.NOTHING),
                on("`DisconnectionActionNeeded`", comes.actionNeeded(CURRENT)).anywhere("access ACTION_NEEDED"),
                on(
                                "`DisconnectionActionNeeded` of the last connection that had access",
                                comes.actionNeeded(LAST_GRANTED))
                        .anywhere("access ACTION_NEEDED"),
                on("`DisconnectionActionNeeded` of an older connection", comes.actionNeeded(OLDER))
                        .anywhere(Row.NOTHING),
                on("`DisconnectionSettled`", comes.settled(CURRENT, CONFIRMED)).anywhere("access CONFIRMED"),
                on(
                                "`DisconnectionSettled` of the last connection that had access",
                                comes.settled(LAST_GRANTED, KEPT_SHARED))
                        .anywhere("access KEPT_SHARED"),
                on("`DisconnectionSettled` of an older connection", comes.settled(OLDER, CONFIRMED))
                        .anywhere(Row.NOTHING));
    }

    private Row<M, S> declinedEverywhere(String which, Function<M, Decision<M, E>> granted, String cause) {
        return declined("`AccessGranted` " + which, granted)
                .at(declines(cause), AWAITING, CONNECTED, GONE, RECONNECTING)
                .at(declines("MAILBOX_REMOVED"), REMOVED_EARLY);
    }

    private Row<M, S> declined(String comes, Function<M, Decision<M, E>> granted) {
        return on(comes, granted).at(declines("MAILBOX_REMOVED"), REMOVED);
    }

    private String declines(String cause) {
        return "tells " + event + "AccessDeclined(" + cause + ")";
    }

    private Row<M, S> on(String comes, Function<M, Decision<M, E>> decide) {
        return new Row<>(comes, decide, all);
    }
}
