package io.unhook.messaging.mailbox;

import io.unhook.contracts.ProviderMoveDetected;
import java.util.List;
import java.util.Optional;

/** Where the mailboxes of one kind are kept. All of it happens in the caller's transaction. */
public interface Mailboxes<M> {
    /** False, and nothing is written, if a mailbox for this address lives in the account; also if it came this very moment. */
    boolean addIfAddressIsFree(M mailbox);

    /** Nobody else changes it until the transaction ends: what is published about it now is in the order of its changes. */
    Optional<M> lock(String id);

    /** The one mailbox for this address that is not removed, locked likewise. */
    Optional<M> lockLiving(String accountId, String address);

    /**
     * Those that live at the provider that their domain moves away from, and began before that was seen; locked likewise, in the
     * order of their ids.
     */
    List<M> lockMoving(ProviderMoveDetected move, String after, int limit);

    /** Written when this returns, so that what is published next stands behind it. */
    void save(M mailbox);

    Optional<M> byId(String id);

    /** Oldest first, at most as many as asked for. */
    List<M> matching(MailboxQuery query);
}
