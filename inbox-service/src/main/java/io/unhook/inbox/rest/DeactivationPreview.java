package io.unhook.inbox.rest;

import io.unhook.contracts.mailbox.MailboxNotConnected;
import io.unhook.doors.revocation.Preview;
import io.unhook.doors.revocation.Preview.Item;
import io.unhook.inbox.domain.Inbox;
import java.util.List;

/** What switching an inbox off would do. Nothing ends by it, so nobody else need be asked and there is no outcome. */
final class DeactivationPreview {
    private DeactivationPreview() {}

    static Preview of(Inbox inbox) {
        if (!inbox.kept().isConnected()) throw new MailboxNotConnected(inbox.id());
        String address = inbox.mailbox().address();
        return new Preview(
                List.of(new Item("MAILBOX", address, "deactivation.pauses")),
                List.of(
                        new Item("HISTORY", address, "deactivation.history-stays"),
                        new Item("PROVIDER_ACCESS", inbox.mailbox().provider().name(), "deactivation.access-stays")),
                null,
                null,
                null);
    }
}
