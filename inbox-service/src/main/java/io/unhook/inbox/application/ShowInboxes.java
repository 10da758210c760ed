package io.unhook.inbox.application;

import io.unhook.inbox.domain.Inbox;
import io.unhook.inbox.domain.InboxNotFound;
import io.unhook.inbox.domain.InboxOfSomebodyElse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows inboxes as they are, the removed ones too. */
@ApplicationScoped
public class ShowInboxes {
    private final Inboxes inboxes;

    ShowInboxes(Inboxes inboxes) {
        this.inboxes = inboxes;
    }

    @Transactional
    public Inbox one(Asker person, String id) {
        Inbox inbox = inboxes.byId(id)
                .filter(found -> person.belongsTo(found.mailbox().accountId()))
                .orElseThrow(() -> new InboxNotFound(id));
        if (!person.mayActFor(inbox.mailbox())) throw new InboxOfSomebodyElse(id);
        return inbox;
    }

    @Transactional
    public List<Inbox> matching(InboxQuery query) {
        return inboxes.matching(query);
    }
}
