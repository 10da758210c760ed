package io.unhook.notification.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.unhook.notification.domain.Disconnection;
import io.unhook.notification.domain.MailboxKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class Disconnections implements PanacheRepositoryBase<DisconnectionRow, String> {

    public Optional<Disconnection> byId(String id) {
        return findByIdOptional(id).map(DisconnectionRow::disconnection);
    }

    public List<Disconnection> of(MailboxKey mailbox) {
        return list(
                        "accountId = ?1 and kind = ?2 and mailboxId = ?3",
                        mailbox.accountId(),
                        mailbox.kind(),
                        mailbox.id())
                .stream()
                .map(DisconnectionRow::disconnection)
                .toList();
    }

    public void keep(Disconnection disconnection) {
        findByIdOptional(disconnection.id())
                .ifPresentOrElse(row -> row.know(disconnection), () -> persist(DisconnectionRow.of(disconnection)));
    }
}
