package io.unhook.notification.domain;

import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;

/** Which mailbox: an id means something only within its account and kind, for foreign services give ids of their own. */
public record MailboxKey(String accountId, MailboxKind kind, String id) {
    public static MailboxKey of(Mailbox mailbox) {
        return new MailboxKey(mailbox.accountId(), mailbox.kind(), mailbox.id());
    }
}
