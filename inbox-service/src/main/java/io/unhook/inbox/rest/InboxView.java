package io.unhook.inbox.rest;

import io.unhook.contracts.Provider;
import io.unhook.inbox.domain.Inbox;
import io.unhook.inbox.domain.InboxState;
import io.unhook.inbox.domain.ProviderAccess;

/** An inbox as callers see it. */
record InboxView(
        String id,
        String accountId,
        String userId,
        String address,
        Provider provider,
        int connection,
        InboxState.Name state,
        ProviderAccess providerAccess) {
    static InboxView of(Inbox inbox) {
        return new InboxView(
                inbox.id(),
                inbox.mailbox().accountId(),
                inbox.mailbox().userId(),
                inbox.mailbox().address(),
                inbox.mailbox().provider(),
                inbox.connection().number(),
                inbox.state().name(),
                inbox.providerAccess());
    }
}
