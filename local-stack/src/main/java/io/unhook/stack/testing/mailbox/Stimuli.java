package io.unhook.stack.testing.mailbox;

import io.unhook.contracts.AccessEvent;
import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.AccessRefused;
import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Actor;
import io.unhook.contracts.DisconnectionActionNeeded;
import io.unhook.contracts.DisconnectionSettled;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.contracts.ProviderMigrated;
import io.unhook.contracts.ProviderMoveDetected;
import io.unhook.contracts.Reason;
import io.unhook.contracts.RefusalCause;
import io.unhook.contracts.mailbox.Decision;
import io.unhook.contracts.mailbox.Kept;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What may come to a mailbox, each about a connection that is told by the mailbox itself.
 *
 * @param heard how this kind of mailbox is told of its access
 */
public record Stimuli<M extends Kept, E>(Mailbox mailbox, BiFunction<M, AccessEvent, Decision<M, E>> heard) {
    public static final Actor CRM = Actor.service("crm");
    public static final Instant LATER = Situations.NOON.plusSeconds(60);

    public static final ToIntFunction<Kept> CURRENT = kept -> kept.connection().number();
    public static final ToIntFunction<Kept> LAST_GRANTED =
            kept -> Math.max(1, kept.kept().granted());
    public static final ToIntFunction<Kept> OLDER =
            kept -> Math.max(1, kept.kept().granted()) - 1;
    public static final ToIntFunction<Kept> NEXT = kept -> kept.connection().number() + 1;

    public Mailbox at(Provider provider) {
        return mailbox(mailbox.userId(), mailbox.address(), provider);
    }

    public Mailbox of(String user) {
        return mailbox(user, mailbox.address(), mailbox.provider());
    }

    public Mailbox named(String address) {
        return mailbox(mailbox.userId(), address, mailbox.provider());
    }

    private Mailbox mailbox(String user, String address, Provider provider) {
        return new Mailbox(mailbox.kind(), mailbox.id(), mailbox.accountId(), user, address, provider);
    }

    public Function<M, Decision<M, E>> granted(ToIntFunction<Kept> connection, Mailbox to) {
        return hears(connection, number -> new AccessGranted(to, number, "use-1", List.of()));
    }

    public Function<M, Decision<M, E>> refused(ToIntFunction<Kept> connection) {
        return hears(connection, number -> new AccessRefused(mailbox, number, RefusalCause.DENIED, List.of()));
    }

    public Function<M, Decision<M, E>> lost(ToIntFunction<Kept> connection) {
        return hears(connection, number -> new AccessLost(mailbox, number, "invalid_grant"));
    }

    public Function<M, Decision<M, E>> actionNeeded(ToIntFunction<Kept> connection) {
        String page = "https://myapps.microsoft.com";
        return hears(
                connection,
                number -> new DisconnectionActionNeeded(
                        mailbox, number, "disconnection-1", ActionBy.OWNER, page, "microsoft.my-apps"));
    }

    public Function<M, Decision<M, E>> settled(ToIntFunction<Kept> connection, Outcome outcome) {
        return hears(
                connection,
                number -> new DisconnectionSettled(
                        mailbox, number, "disconnection-1", outcome, List.of(), null, null, null));
    }

    private Function<M, Decision<M, E>> hears(ToIntFunction<Kept> connection, Function<Integer, AccessEvent> news) {
        return kept -> heard.apply(kept, news.apply(connection.applyAsInt(kept)));
    }

    public ProviderMigrated migrated(Integer connection) {
        return new ProviderMigrated(
                mailbox, connection, Provider.GOOGLE, Provider.MICROSOFT, List.of(), CRM, Reason.MIGRATED);
    }

    /** Their whole domain moved to Microsoft. */
    public ProviderMoveDetected domainMoved(Provider from, String domain, Instant observedAt) {
        return new ProviderMoveDetected(mailbox.accountId(), domain, from, Provider.MICROSOFT, observedAt, List.of());
    }
}
