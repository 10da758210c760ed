package io.unhook.messaging.mailbox;

import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Provider;

/**
 * A mailbox that somebody wants connected.
 *
 * @param issuer tells {@code OAUTH} providers apart; null for all others
 */
public record WantedMailbox(String accountId, String userId, String address, Provider provider, String issuer) {
    public Mailbox named(MailboxKind kind, String id) {
        return new Mailbox(kind, id, accountId, userId, address, provider, issuer);
    }
}
