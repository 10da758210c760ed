package io.unhook.contracts;

/**
 * Which mailbox, as every event about one says: a consumer needs no look-up. Identified by (accountId, kind, id).
 *
 * @param userId the inbox's owner, or who connected the channel
 * @param issuer with provider {@code OAUTH} only, else null
 */
public record Mailbox(
        MailboxKind kind,
        String id,
        String accountId,
        String userId,
        String address,
        Provider provider,
        String issuer) {
    public Mailbox(MailboxKind kind, String id, String accountId, String userId, String address, Provider provider) {
        this(kind, id, accountId, userId, address, provider, null);
    }

    /** The same address at another provider. */
    public Mailbox at(Provider other, String otherIssuer) {
        return new Mailbox(kind, id, accountId, userId, address, other, otherIssuer);
    }
}
