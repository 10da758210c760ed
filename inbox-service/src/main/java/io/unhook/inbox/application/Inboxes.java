package io.unhook.inbox.application;

import io.unhook.inbox.domain.Inbox;
import java.util.List;
import java.util.Optional;

/** Where the inboxes are kept. All of it happens in the caller's transaction. */
public interface Inboxes {
    /** False, and nothing is written, if an inbox for this address lives in the account; also if it came this very moment. */
    boolean addIfAddressIsFree(Inbox inbox);

    /** Nobody else changes it until the transaction ends: what is published about it now is in the order of its changes. */
    Optional<Inbox> lock(String id);

    /** The one inbox for this address that is not removed, locked likewise. */
    Optional<Inbox> lockLiving(String accountId, String address);

    /** Written when this returns, so that what is published next stands behind it. */
    void save(Inbox inbox);

    Optional<Inbox> byId(String id);

    /** Oldest first, at most as many as asked for. */
    List<Inbox> matching(InboxQuery query);
}
