package io.unhook.inbox.domain;

import static io.unhook.inbox.domain.AnInbox.ADA;
import static io.unhook.inbox.domain.AnInbox.MAILBOX;
import static io.unhook.inbox.domain.AnInbox.NOON;

import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.AccessRefused;
import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Actor;
import io.unhook.contracts.DisconnectionActionNeeded;
import io.unhook.contracts.DisconnectionSettled;
import io.unhook.contracts.InboxEvent;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.contracts.ProviderMigrated;
import io.unhook.contracts.Reason;
import io.unhook.contracts.RefusalCause;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** What may come to an inbox, each about a connection that is told by the inbox itself. */
final class Stimuli {
    static final Actor CRM = Actor.service("crm");
    static final Instant LATER = NOON.plusSeconds(60);

    static final ToIntFunction<Inbox> CURRENT = inbox -> inbox.connection().number();
    static final ToIntFunction<Inbox> LAST_GRANTED = inbox -> Math.max(1, inbox.granted());
    static final ToIntFunction<Inbox> OLDER = inbox -> Math.max(1, inbox.granted()) - 1;
    static final ToIntFunction<Inbox> NEXT = inbox -> inbox.connection().number() + 1;

    private Stimuli() {}

    static Mailbox at(Provider provider) {
        return mailbox("ada", "ada@acme.example", provider);
    }

    static Mailbox of(String user) {
        return mailbox(user, "ada@acme.example", Provider.GOOGLE);
    }

    static Mailbox named(String address) {
        return mailbox("ada", address, Provider.GOOGLE);
    }

    private static Mailbox mailbox(String user, String address, Provider provider) {
        return new Mailbox(MAILBOX.kind(), MAILBOX.id(), MAILBOX.accountId(), user, address, provider);
    }

    static Function<Inbox, Decision> connect(Mailbox wanted) {
        return inbox -> inbox.connectAgain(wanted, ADA, LATER);
    }

    static Function<Inbox, Decision> granted(ToIntFunction<Inbox> connection, Mailbox mailbox) {
        return inbox ->
                AccessNews.granted(inbox, new AccessGranted(mailbox, connection.applyAsInt(inbox), "use-1", List.of()));
    }

    static Function<Inbox, Decision> refused(ToIntFunction<Inbox> connection) {
        return inbox -> AccessNews.refused(
                inbox, new AccessRefused(MAILBOX, connection.applyAsInt(inbox), RefusalCause.DENIED, List.of()));
    }

    static Function<Inbox, Decision> lost(ToIntFunction<Inbox> connection) {
        return inbox -> AccessNews.lost(inbox, new AccessLost(MAILBOX, connection.applyAsInt(inbox), "invalid_grant"));
    }

    static Function<Inbox, Decision> actionNeeded(ToIntFunction<Inbox> connection) {
        return inbox -> AccessNews.actionNeeded(
                inbox,
                new DisconnectionActionNeeded(
                        MAILBOX,
                        connection.applyAsInt(inbox),
                        "disconnection-1",
                        ActionBy.OWNER,
                        "https://myapps.microsoft.com",
                        "microsoft.my-apps"));
    }

    static Function<Inbox, Decision> settled(ToIntFunction<Inbox> connection, Outcome outcome) {
        return inbox -> AccessNews.settled(
                inbox,
                new DisconnectionSettled(
                        MAILBOX,
                        connection.applyAsInt(inbox),
                        "disconnection-1",
                        outcome,
                        List.of(),
                        null,
                        null,
                        null));
    }

    static Function<Inbox, Decision> others(Function<Inbox, InboxEvent> news) {
        return inbox -> NewsFromOthers.follow(inbox, news.apply(inbox), LATER);
    }

    static InboxRemoved removed(Integer connection) {
        return new InboxRemoved(MAILBOX, connection, CRM, Reason.REQUESTED);
    }

    static ProviderMigrated migrated(Integer connection) {
        return new ProviderMigrated(
                MAILBOX, connection, Provider.GOOGLE, Provider.MICROSOFT, List.of(), CRM, Reason.MIGRATED);
    }
}
