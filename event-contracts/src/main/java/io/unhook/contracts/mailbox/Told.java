package io.unhook.contracts.mailbox;

import io.unhook.contracts.Actor;
import io.unhook.contracts.DeclineCause;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Provider;
import io.unhook.contracts.ProviderMigrated;
import io.unhook.contracts.Reason;
import java.util.List;

/** What the others are told of a kept mailbox. Each kind of mailbox has an event of its own for each of these. */
public sealed interface Told {
    record Connected(Mailbox mailbox, int connection, Actor by) implements Told {}

    record Reconnected(Mailbox mailbox, int connection, Actor by) implements Told {}

    record Removed(Mailbox mailbox, int connection, Actor by, Reason reason) implements Told {}

    /**
     * It has left its provider.
     *
     * @param mailbox as it was, at the provider that is left
     */
    record Migrated(Mailbox mailbox, int connection, Provider from, Provider to, List<String> evidence, Actor by)
            implements Told {
        /** What a person showed by connecting the address at the other provider. */
        private static final List<String> CONNECTED_THERE = List.of("connected-elsewhere");

        public static Migrated asked(Mailbox old, int connection, Provider to, Actor person) {
            return new Migrated(old, connection, old.provider(), to, CONNECTED_THERE, person);
        }

        public ProviderMigrated event() {
            return new ProviderMigrated(mailbox, connection, from, to, evidence, by, Reason.MIGRATED);
        }
    }

    record AccessLost(Mailbox mailbox, int connection, String cause) implements Told {}

    /** @param connection that of the access, which is not always the mailbox's own */
    record AccessDeclined(Mailbox mailbox, int connection, String useId, DeclineCause cause) implements Told {}
}
