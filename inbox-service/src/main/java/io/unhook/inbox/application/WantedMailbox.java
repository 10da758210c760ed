package io.unhook.inbox.application;

import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Provider;

/**
 * A mailbox that somebody wants connected.
 *
 * @param issuer tells {@code OAUTH} providers apart; null for all others
 */
public record WantedMailbox(String accountId, String userId, String address, Provider provider, String issuer) {
    Mailbox named(String id) {
        return new Mailbox(MailboxKind.INBOX, id, accountId, userId, address, provider, issuer);
    }
}
