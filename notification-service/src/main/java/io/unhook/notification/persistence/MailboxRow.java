package io.unhook.notification.persistence;

import io.unhook.contracts.MailboxKind;
import io.unhook.notification.domain.KnownMailbox;
import io.unhook.notification.domain.MailboxKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

@Entity
@Table(name = "mailbox")
class MailboxRow {
    @EmbeddedId
    Key key;

    boolean ours;

    @Column(name = "is_off")
    boolean off;

    int deactivations;

    @Embeddable
    record Key(
            @Column(name = "account_id") String accountId,

            @Column(name = "kind") @Enumerated(EnumType.STRING)
            MailboxKind kind,

            @Column(name = "mailbox_id") String mailboxId) {

        static Key of(MailboxKey key) {
            return new Key(key.accountId(), key.kind(), key.id());
        }
    }

    KnownMailbox known() {
        return new KnownMailbox(new MailboxKey(key.accountId, key.kind, key.mailboxId), ours, off, deactivations);
    }

    void remember(KnownMailbox known) {
        ours = known.ours();
        off = known.off();
        deactivations = known.deactivations();
    }
}
