package io.unhook.inbox.domain;

import static io.unhook.contracts.Outcome.CONFIRMED;
import static io.unhook.contracts.Outcome.KEPT_SHARED;
import static io.unhook.contracts.Provider.MICROSOFT;
import static io.unhook.contracts.Reason.OFFBOARDING;
import static io.unhook.contracts.Reason.REQUESTED;
import static io.unhook.inbox.domain.AnInbox.ADA;
import static io.unhook.inbox.domain.AnInbox.MAILBOX;
import static io.unhook.inbox.domain.AnInbox.NOON;
import static io.unhook.inbox.domain.Row.on;
import static io.unhook.inbox.domain.Situation.ACTIVE;
import static io.unhook.inbox.domain.Situation.AWAITING_CONSENT;
import static io.unhook.inbox.domain.Situation.DEACTIVATED;
import static io.unhook.inbox.domain.Situation.DISCONNECTED;
import static io.unhook.inbox.domain.Situation.RECONNECTING;
import static io.unhook.inbox.domain.Situation.REMOVED;
import static io.unhook.inbox.domain.Situation.REMOVED_EARLY;
import static io.unhook.inbox.domain.Stimuli.CRM;
import static io.unhook.inbox.domain.Stimuli.CURRENT;
import static io.unhook.inbox.domain.Stimuli.LAST_GRANTED;
import static io.unhook.inbox.domain.Stimuli.NEXT;
import static io.unhook.inbox.domain.Stimuli.OLDER;
import static io.unhook.inbox.domain.Stimuli.actionNeeded;
import static io.unhook.inbox.domain.Stimuli.at;
import static io.unhook.inbox.domain.Stimuli.connect;
import static io.unhook.inbox.domain.Stimuli.granted;
import static io.unhook.inbox.domain.Stimuli.lost;
import static io.unhook.inbox.domain.Stimuli.migrated;
import static io.unhook.inbox.domain.Stimuli.named;
import static io.unhook.inbox.domain.Stimuli.of;
import static io.unhook.inbox.domain.Stimuli.others;
import static io.unhook.inbox.domain.Stimuli.refused;
import static io.unhook.inbox.domain.Stimuli.removed;
import static io.unhook.inbox.domain.Stimuli.settled;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.DeclineCause;
import io.unhook.contracts.InboxAccessDeclined;
import io.unhook.contracts.InboxAccessLost;
import io.unhook.contracts.InboxConnected;
import io.unhook.contracts.InboxDeactivated;
import io.unhook.contracts.InboxReactivated;
import io.unhook.contracts.InboxReconnected;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole state machine: everything that may come, in every situation, also where nothing happens. */
@Tag("domain")
class InboxStatesTest {
    private static final List<Row> PEOPLE = List.of(
            on("`POST /inboxes` again", connect(MAILBOX))
                    .nothingIn(AWAITING_CONSENT, ACTIVE, DEACTIVATED, RECONNECTING)
                    .in("DISCONNECTED(ACCESS_LOST) and waiting, connection 3", DISCONNECTED)
                    .in("refused: inbox-not-connected", REMOVED, REMOVED_EARLY),
            on("`POST /inboxes` at another provider", connect(at(MICROSOFT)))
                    .in("refused: disconnect-previous-mailbox-first", AWAITING_CONSENT, ACTIVE, DEACTIVATED)
                    .in("DISCONNECTED(ACCESS_LOST) and waiting, connection 3", DISCONNECTED)
                    .in("connection 4", RECONNECTING)
                    .in("refused: inbox-not-connected", REMOVED, REMOVED_EARLY),
            on("`POST /inboxes` for another user", connect(of("bob")))
                    .in("refused: address-already-connected", AWAITING_CONSENT, ACTIVE, DEACTIVATED)
                    .in("refused: address-already-connected", DISCONNECTED, RECONNECTING)
                    .in("refused: inbox-not-connected", REMOVED, REMOVED_EARLY),
            on("`PUT /inboxes/{id}/deactivation`", inbox -> inbox.deactivate(ADA, REQUESTED))
                    .in("DEACTIVATED, tells InboxDeactivated", ACTIVE)
                    .nothingIn(DEACTIVATED)
                    .in("refused: inbox-not-connected", AWAITING_CONSENT, DISCONNECTED, RECONNECTING)
                    .in("refused: inbox-not-connected", REMOVED, REMOVED_EARLY),
            on("`DELETE /inboxes/{id}/deactivation`", inbox -> inbox.reactivate(ADA))
                    .nothingIn(ACTIVE)
                    .in("ACTIVE, tells InboxReactivated", DEACTIVATED)
                    .in("refused: inbox-not-connected", AWAITING_CONSENT, DISCONNECTED, RECONNECTING)
                    .in("refused: inbox-not-connected", REMOVED, REMOVED_EARLY),
            on("`DELETE /inboxes/{id}`", inbox -> inbox.remove(ADA))
                    .in("REMOVED, tells InboxRemoved(REQUESTED)", AWAITING_CONSENT, DISCONNECTED, RECONNECTING)
                    .in("refused: inbox-still-active", ACTIVE)
                    .in("REMOVED, access ENDING, tells InboxRemoved(REQUESTED)", DEACTIVATED)
                    .nothingIn(REMOVED, REMOVED_EARLY));

    private static final List<Row> ACCESS = List.of(
            on("`AccessGranted`", granted(CURRENT, MAILBOX))
                    .in("ACTIVE, access GRANTED, tells InboxConnected", AWAITING_CONSENT)
                    .nothingIn(ACTIVE, DEACTIVATED)
                    .in("tells InboxAccessDeclined(OLDER_CONNECTION)", DISCONNECTED)
                    .in("ACTIVE, access GRANTED, tells InboxReconnected", RECONNECTING)
                    .in("tells InboxAccessDeclined(MAILBOX_REMOVED)", REMOVED)
                    .in("access ENDING, tells InboxAccessDeclined(MAILBOX_REMOVED)", REMOVED_EARLY),
            on("`AccessGranted` of an older connection", granted(OLDER, MAILBOX))
                    .in("tells InboxAccessDeclined(OLDER_CONNECTION)", AWAITING_CONSENT, ACTIVE, DEACTIVATED)
                    .in("tells InboxAccessDeclined(OLDER_CONNECTION)", DISCONNECTED, RECONNECTING)
                    .in("tells InboxAccessDeclined(MAILBOX_REMOVED)", REMOVED, REMOVED_EARLY),
            on("`AccessGranted` for another address", granted(CURRENT, named("eve@acme.example")))
                    .in("tells InboxAccessDeclined(OTHER_ADDRESS)", AWAITING_CONSENT, ACTIVE, DEACTIVATED)
                    .in("tells InboxAccessDeclined(OTHER_ADDRESS)", DISCONNECTED, RECONNECTING)
                    .in("tells InboxAccessDeclined(MAILBOX_REMOVED)", REMOVED, REMOVED_EARLY),
            on("`AccessGranted` at another provider", granted(CURRENT, at(MICROSOFT)))
                    .in("tells InboxAccessDeclined(OTHER_ADDRESS)", AWAITING_CONSENT, ACTIVE, DEACTIVATED)
                    .in("tells InboxAccessDeclined(OTHER_ADDRESS)", DISCONNECTED, RECONNECTING)
                    .in("tells InboxAccessDeclined(MAILBOX_REMOVED)", REMOVED, REMOVED_EARLY),
            on("`AccessRefused`", refused(CURRENT))
                    .in("REMOVED, tells InboxRemoved(CONSENT_REFUSED)", AWAITING_CONSENT)
                    .nothingIn(ACTIVE, DEACTIVATED, DISCONNECTED, REMOVED, REMOVED_EARLY)
                    .in("DISCONNECTED(ACCESS_LOST)", RECONNECTING),
            on("`AccessRefused` of an older connection", refused(OLDER)).nothingIn(Situation.values()),
            on("`AccessLost`", lost(CURRENT))
                    .in("DISCONNECTED(ACCESS_LOST), access LOST, tells InboxAccessLost", ACTIVE, DEACTIVATED)
                    .nothingIn(AWAITING_CONSENT, DISCONNECTED, RECONNECTING, REMOVED, REMOVED_EARLY),
            on("`AccessLost` of an older connection", lost(OLDER)).nothingIn(Situation.values()),
            on("`DisconnectionActionNeeded`", actionNeeded(CURRENT)).in("access ACTION_NEEDED", Situation.values()),
            on("`DisconnectionActionNeeded` of the last connection that had access", actionNeeded(LAST_GRANTED))
                    .in("access ACTION_NEEDED", Situation.values()),
            on("`DisconnectionActionNeeded` of an older connection", actionNeeded(OLDER))
                    .nothingIn(Situation.values()),
            on("`DisconnectionSettled`", settled(CURRENT, CONFIRMED)).in("access CONFIRMED", Situation.values()),
            on("`DisconnectionSettled` of the last connection that had access", settled(LAST_GRANTED, KEPT_SHARED))
                    .in("access KEPT_SHARED", Situation.values()),
            on("`DisconnectionSettled` of an older connection", settled(OLDER, CONFIRMED))
                    .nothingIn(Situation.values()));

    private static final List<Row> OTHERS = List.of(
            on("another service's `InboxRemoved`", others(inbox -> removed(CURRENT.applyAsInt(inbox))))
                    .in("REMOVED", AWAITING_CONSENT, DISCONNECTED, RECONNECTING)
                    .in("REMOVED, access ENDING", ACTIVE, DEACTIVATED)
                    .nothingIn(REMOVED, REMOVED_EARLY),
            on(
                            "another service's `InboxRemoved` of an older connection",
                            others(inbox -> removed(OLDER.applyAsInt(inbox))))
                    .nothingIn(Situation.values()),
            on("another service's `InboxRemoved` of a later connection", others(inbox -> removed(9)))
                    .in("REMOVED, connection 9", AWAITING_CONSENT, DISCONNECTED, RECONNECTING)
                    .in("REMOVED, connection 9, access ENDING", ACTIVE, DEACTIVATED)
                    .nothingIn(REMOVED, REMOVED_EARLY),
            on("another service's `InboxRemoved` without a connection", others(_ -> removed(null)))
                    .in("REMOVED", AWAITING_CONSENT, DISCONNECTED, RECONNECTING)
                    .in("REMOVED, access ENDING", ACTIVE, DEACTIVATED)
                    .nothingIn(REMOVED, REMOVED_EARLY),
            on(
                            "another service's `InboxRemoved` without a connection, from before this one began",
                            inbox -> NewsFromOthers.follow(inbox, removed(null), NOON.minusSeconds(1)))
                    .nothingIn(Situation.values()),
            on("another service's `ProviderMigrated`", others(inbox -> migrated(CURRENT.applyAsInt(inbox))))
                    .in("DISCONNECTED(MIGRATED)", AWAITING_CONSENT, DISCONNECTED, RECONNECTING)
                    .in("DISCONNECTED(MIGRATED), access ENDING", ACTIVE, DEACTIVATED)
                    .nothingIn(REMOVED, REMOVED_EARLY),
            on(
                            "another service's `ProviderMigrated` of an older connection",
                            others(inbox -> migrated(OLDER.applyAsInt(inbox))))
                    .nothingIn(Situation.values()),
            on(
                            "another service's `InboxDeactivated`",
                            others(inbox -> new InboxDeactivated(MAILBOX, CURRENT.applyAsInt(inbox), CRM, OFFBOARDING)))
                    .in("DEACTIVATED, tells InboxDeactivated", ACTIVE)
                    .nothingIn(AWAITING_CONSENT, DEACTIVATED, DISCONNECTED, RECONNECTING, REMOVED, REMOVED_EARLY),
            on(
                            "another service's `InboxDeactivated` of an older connection",
                            others(inbox -> new InboxDeactivated(MAILBOX, OLDER.applyAsInt(inbox), CRM, OFFBOARDING)))
                    .nothingIn(Situation.values()),
            on(
                            "another service's `InboxReactivated`",
                            others(inbox -> new InboxReactivated(MAILBOX, CURRENT.applyAsInt(inbox), CRM)))
                    .in("ACTIVE, tells InboxReactivated", DEACTIVATED)
                    .nothingIn(AWAITING_CONSENT, ACTIVE, DISCONNECTED, RECONNECTING, REMOVED, REMOVED_EARLY),
            on(
                            "another service's `InboxReactivated` of an older connection",
                            others(inbox -> new InboxReactivated(MAILBOX, OLDER.applyAsInt(inbox), CRM)))
                    .nothingIn(Situation.values()),
            on(
                            "another service's `InboxConnected` or `InboxReconnected` of the next connection",
                            others(inbox -> new InboxReconnected(MAILBOX, NEXT.applyAsInt(inbox), CRM)))
                    .in("DISCONNECTED(ACCESS_LOST) and waiting, connection 3", DISCONNECTED)
                    .nothingIn(AWAITING_CONSENT, ACTIVE, DEACTIVATED, RECONNECTING, REMOVED, REMOVED_EARLY),
            on(
                            "another service's `InboxConnected` or `InboxReconnected`",
                            others(inbox -> new InboxConnected(MAILBOX, CURRENT.applyAsInt(inbox), CRM)))
                    .nothingIn(Situation.values()),
            on(
                            "another service's `InboxAccessLost`",
                            others(inbox -> new InboxAccessLost(MAILBOX, CURRENT.applyAsInt(inbox), "invalid_grant")))
                    .nothingIn(Situation.values()),
            on(
                            "another service's `InboxAccessDeclined`",
                            others(inbox -> new InboxAccessDeclined(
                                    MAILBOX, CURRENT.applyAsInt(inbox), "use-1", DeclineCause.OTHER_ADDRESS)))
                    .nothingIn(Situation.values()));

    private static final List<Row> ROWS =
            Stream.of(PEOPLE, ACCESS, OTHERS).flatMap(List::stream).toList();

    static Stream<Arguments> everyPair() {
        return ROWS.stream()
                .flatMap(row ->
                        Arrays.stream(Situation.values()).map(situation -> Arguments.of(row.comes, situation, row)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyPair")
    void becomesWhatIsWrittenDown(String comes, Situation situation, Row row) {
        assertThat(row.actualIn(situation)).as(comes).isEqualTo(row.expectedIn(situation));
    }

    @ParameterizedTest(name = "{0} in {1}, twice")
    @MethodSource("everyPair")
    void askedOrToldTwiceChangesNothingMore(String comes, Situation situation, Row row) {
        assertThat(row.changesOnRepeatIn(situation)).as(comes).isFalse();
    }

    /** Written anew with {@code -Dunhook.write-docs=true}; whoever reviews the change sees the machine's change there. */
    @Test
    void thePageForReadersSaysTheSame() {
        StatesPage.isUpToDate(ROWS);
    }
}
