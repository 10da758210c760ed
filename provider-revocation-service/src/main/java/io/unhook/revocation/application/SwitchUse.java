package io.unhook.revocation.application;

import io.unhook.contracts.Mailbox;
import io.unhook.revocation.application.Grants.UseAt;
import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.BiFunction;

/** A deactivated mailbox gets no credential; its grant stays, for it can be switched on again. */
@ApplicationScoped
public class SwitchUse {
    private final Grants grants;
    private final Mailboxes mailboxes;

    SwitchUse(Grants grants, Mailboxes mailboxes) {
        this.grants = grants;
        this.mailboxes = mailboxes;
    }

    @Transactional
    public void off(Mailbox mailbox, int connection) {
        change(mailbox, connection, Grant::suspending);
    }

    @Transactional
    public void on(Mailbox mailbox, int connection) {
        change(mailbox, connection, Grant::resuming);
    }

    private void change(Mailbox mailbox, int connection, BiFunction<Grant, String, Grant> change) {
        mailboxes.lock(mailbox);
        grants.usesOf(mailbox).stream()
                .filter(at -> isOf(at, connection))
                .forEach(at -> grants.lock(at.grantId())
                        .ifPresent(grant ->
                                grants.save(change.apply(grant, at.use().id()))));
    }

    private static boolean isOf(UseAt at, int connection) {
        return switch (at.use().purpose()) {
            case OfMailbox of -> of.connection() == connection;
            case OfFeature _ -> false;
        };
    }
}
