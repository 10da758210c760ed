package io.unhook.doors.mailbox;

import io.unhook.contracts.Provider;
import io.unhook.contracts.mailbox.Kept;
import io.unhook.contracts.mailbox.ProviderAccess;
import io.unhook.messaging.mailbox.Connected;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A mailbox as callers see it. */
public record MailboxView(
        String id,
        String accountId,
        String userId,
        String address,
        Provider provider,
        int connection,
        String state,
        ProviderAccess providerAccess) {
    public static MailboxView of(Kept mailbox) {
        return new MailboxView(
                mailbox.id(),
                mailbox.mailbox().accountId(),
                mailbox.mailbox().userId(),
                mailbox.mailbox().address(),
                mailbox.mailbox().provider(),
                mailbox.connection().number(),
                mailbox.state().name(),
                mailbox.providerAccess());
    }

    /** 201 for one that this call made, 200 for one that was there. */
    public static RestResponse<MailboxView> answer(String path, Connected<? extends Kept> connected) {
        MailboxView view = of(connected.mailbox());
        if (!connected.isNew()) return RestResponse.ok(view);
        return ResponseBuilder.<MailboxView>created(URI.create(path + "/" + view.id()))
                .entity(view)
                .build();
    }
}
