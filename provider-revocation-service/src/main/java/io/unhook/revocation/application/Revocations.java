package io.unhook.revocation.application;

import io.unhook.contracts.Provider;
import io.unhook.revocation.domain.revoking.Revocation;
import io.unhook.revocation.domain.revoking.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The work of ending grants, and the record of every attempt. All of it happens in the caller's transaction. */
public interface Revocations {

    /** One question to a provider and what it said. */
    record Asked(
            int attempt,
            String step,
            String tokenId,
            Instant askedAt,
            Instant answeredAt,
            String answer,
            String detail) {}

    /** @param accountId whose turn it takes among the due work of its provider */
    void add(Revocation revocation, String provider, String accountId);

    /** Locked after its grant. */
    Optional<Revocation> lock(String id);

    /** The one that is not settled, locked after its grant. */
    Optional<Revocation> lockOpen(String grantId, int epoch);

    /** The claim's number, as long as nobody has claimed it since. */
    boolean isAt(String id, int attempt);

    /** Work goes on; if the worker dies it is due again then. */
    void save(Revocation revocation, Instant leaseEnds);

    /** Changed beside a worker that is at it, whose lease stays as it is. */
    void saveUnderWay(Revocation revocation);

    /** Nothing to do until its own time. */
    void saveAtRest(Revocation revocation);

    Optional<Revocation> byId(String id);

    Optional<String> grantOf(String id);

    /** An epoch has one that matters; those before it were withdrawn. */
    Optional<String> newestOf(String grantId, int epoch);

    /** Of all grants of a realm, newest first: what it has answered before. */
    List<Revocation> newestIn(Provider provider, String realm, int limit);

    void asked(String revocationId, int attempt, Step step, Instant at);

    void answered(String revocationId, int attempt, Step step, Instant at, String answer, String detail);

    List<Asked> attempts(String id);
}
