package io.unhook.revocation.application;

import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.revocation.domain.Disconnection;
import io.unhook.revocation.domain.DisconnectionState;
import java.util.List;
import java.util.Optional;

/** What each account is told about its ended uses. All of it happens in the caller's transaction. */
public interface Disconnections {

    void add(Disconnection disconnection);

    void save(Disconnection disconnection);

    /** Everybody whose use ended with this epoch. */
    List<Disconnection> ofEpoch(String grantId, int epoch);

    boolean knowsUse(String useId);

    /** Was the end of this connection (null: of a mailbox without any) told already? */
    boolean knows(Mailbox mailbox, Integer connection);

    Optional<Disconnection> byId(String id);

    List<Disconnection> matching(Query query);

    /** Empty fields narrow nothing; newest last. */
    record Query(
            Optional<List<String>> accounts,
            Optional<String> userId,
            Optional<MailboxKind> kind,
            Optional<String> mailboxId,
            Optional<DisconnectionState.Name> state,
            Optional<String> after,
            int limit) {}
}
