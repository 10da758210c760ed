package io.unhook.revocation.application;

import io.unhook.contracts.mailbox.MailDomain;
import io.unhook.messaging.work.Claim;
import io.unhook.revocation.domain.moving.DomainWatch;
import io.unhook.revocation.domain.moving.MailHost;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The mail domains that are watched. All of it happens in the caller's transaction. */
public interface DomainWatches {

    record Watched(String id, String accountId, MailDomain domain, DomainWatch watch) {}

    /** One look-up. */
    record LookUp(Instant at, Optional<MailHost> host, List<String> records, String verdict) {}

    /** Nothing, if it is watched already. */
    void begin(String id, String accountId, MailDomain domain, Instant firstLookUp);

    /** Nobody else changes it until the transaction ends. Empty if another worker has it by now. */
    Optional<Watched> lock(Claim claim);

    /** @param next when to look again; empty: never */
    void save(Watched watched, Optional<Instant> next);

    /** Kept as evidence; those of before {@code forgotten} go. */
    void record(String watchId, LookUp lookUp, Instant forgotten);
}
