package io.unhook.revocation.application;

import io.unhook.contracts.Provider;
import io.unhook.revocation.domain.Token;
import io.unhook.revocation.domain.provider.ClientToken;
import io.unhook.revocation.domain.provider.GrantKey;
import io.unhook.revocation.domain.provider.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the secrets are: encrypted at rest, and lent to one caller at a time. All of it happens in the caller's transaction.
 */
public interface Tokens {

    record Held(String tokenId, String grantId, int epoch) {}

    /** Who brought it: whose consent it is. */
    record Giver(String accountId, String userId) {}

    enum Doing {
        REFRESH,
        REVOKE
    }

    /**
     * One caller's turn with a token.
     *
     * @param refreshLost the turn before this one was a refresh, and it ended without an answer
     */
    record Lease(String id, String tokenId, String grantId, GrantKey key, ClientToken token, boolean refreshLost) {}

    /** An access token that may be shared by all who ask. */
    record Access(Secret token, Instant expiresAt) {

        public boolean goodAt(Instant time) {
            return expiresAt.isAfter(time);
        }
    }

    record Password(String host, int port, String login, Secret password) {}

    /** Finds a token that we still hold, also by an older text of a chain that has rotated since. */
    Optional<Held> find(Secret refreshToken);

    /** What this user of this account brought from there and is still held, oldest first. */
    List<Held> givenBy(Giver giver, Provider provider);

    /** Whose consents this epoch's tokens are, also when they were destroyed. */
    List<Giver> giversOf(String grantId, int epoch);

    /** False while somebody else proves it. */
    boolean beginFirstProof(Secret token, String claimId, Instant now, Instant until);

    /** Also forgets the claims of those who died at it; how many. */
    int endFirstProof(Secret token, String claimId, Instant now);

    /** @param handedIn the text the caller knows it by, if the proof has rotated it already */
    void keep(Token token, String grantId, int epoch, Giver giver, Secret secret, Secret handedIn);

    void keep(Token token, String grantId, int epoch, Giver giver, Password password);

    /** The same mailbox's password as it is now. */
    void replace(String tokenId, Password password);

    /** Empty while somebody else has it, or when it was destroyed. */
    Optional<Lease> lend(String tokenId, String leaseId, Doing what, Instant now, Instant until);

    /** False if the lease had ended and the token was lent to somebody else: then this answer must not be stored. */
    boolean giveBack(Lease lease);

    void rotated(String tokenId, Secret newRefreshToken);

    void keepAccess(String tokenId, Access access);

    Optional<Access> access(String tokenId);

    Optional<Password> password(String tokenId);

    /** For good: neither a refresh token nor an access token nor a password of this epoch is left. */
    void destroy(String grantId, int epoch);
}
