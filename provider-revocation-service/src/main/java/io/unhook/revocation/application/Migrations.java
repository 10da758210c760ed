package io.unhook.revocation.application;

import io.unhook.contracts.Provider;
import io.unhook.contracts.mailbox.MailDomain;
import io.unhook.revocation.domain.moving.Migration;
import io.unhook.revocation.domain.moving.MigrationState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where migrations are kept. All of it happens in the caller's transaction. */
public interface Migrations {

    /** Whoever else opens or decides one of this domain waits until the transaction ends. */
    void lock(String accountId, MailDomain domain);

    /** The last one that is or was a move. */
    Optional<Migration> newest(String accountId, MailDomain domain);

    /** When the last published one of this direction was observed; what was connected before then moves by it. */
    Optional<Instant> published(String accountId, MailDomain domain, Provider from, Provider to);

    void add(Migration migration);

    void save(Migration migration);

    Optional<Migration> byId(String id);

    List<Migration> matching(Query query);

    /** How many living uses of mailboxes began before then, on grants at that provider. */
    int concerned(String accountId, MailDomain domain, Provider from, Instant before);

    /** Whether any mailbox of the domain lives where a whole domain can move away from. */
    boolean anyLive(String accountId, MailDomain domain);

    /** Empty fields narrow nothing. */
    record Query(
            Optional<List<String>> accounts,
            Optional<String> domain,
            Optional<MigrationState.Name> state,
            Optional<String> after,
            int limit) {}
}
