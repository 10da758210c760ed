package io.unhook.revocation.application;

import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Use;
import io.unhook.revocation.domain.UseState;
import io.unhook.revocation.domain.provider.GrantKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where grants are kept, with the uses and tokens of their newest epoch. All of it happens in the caller's transaction. */
public interface Grants {

    /** Where a use hangs. Reading it locks nothing: lock the grant and look again. */
    record UseAt(String grantId, int epoch, Use use) {}

    /** Nobody else changes this grant, its uses and tokens until the transaction ends. */
    Optional<Grant> lock(String grantId);

    /** The id of the grant of this key; written down as ended, at epoch 0, if it was never seen. */
    String idOf(GrantKey key, String newId, String address);

    /** Written when this returns, so that what is published next stands behind it. */
    void save(Grant grant);

    Optional<Grant> byId(String grantId);

    Optional<GrantKey> keyOf(String grantId);

    Optional<UseAt> use(String useId);

    /** All connections of a mailbox that ever had a use, of whatever epoch, but for those that were replaced. */
    List<UseAt> usesOf(Mailbox mailbox);

    /** The living use of a feature, for somebody who has it already. */
    Optional<UseAt> useOf(OfFeature feature);

    List<UseAt> uses(UseQuery query);

    /** A lost use, perhaps of an older epoch, was ended after all, or replaced. */
    void ended(String useId, Instant at, UseState.Why why);

    /** Empty fields narrow nothing. {@code accounts} empty: all. */
    record UseQuery(
            Optional<List<String>> accounts,
            Optional<MailboxKind> kind,
            Optional<String> mailboxId,
            Optional<Integer> connection,
            Optional<String> after,
            int limit) {}
}
