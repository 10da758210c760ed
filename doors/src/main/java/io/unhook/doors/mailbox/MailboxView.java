package io.unhook.doors.mailbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.unhook.contracts.Provider;
import io.unhook.contracts.mailbox.Kept;
import io.unhook.contracts.mailbox.ProviderAccess;
import io.unhook.doors.revocation.ConsentPage;
import io.unhook.messaging.mailbox.Connected;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * A mailbox as callers see it.
 *
 * @param consent where its owner gives the access that it waits for; absent where nobody need be asked
 */
public record MailboxView(
        String id,
        String accountId,
        String userId,
        String address,
        Provider provider,
        int connection,
        String state,
        ProviderAccess providerAccess,
        @JsonInclude(JsonInclude.Include.NON_NULL) ConsentPage consent) {
    public static MailboxView of(Kept mailbox) {
        return of(mailbox, Optional.empty());
    }

    private static MailboxView of(Kept mailbox, Optional<ConsentPage> consent) {
        return new MailboxView(
                mailbox.id(),
                mailbox.mailbox().accountId(),
                mailbox.mailbox().userId(),
                mailbox.mailbox().address(),
                mailbox.mailbox().provider(),
                mailbox.connection().number(),
                mailbox.state().name(),
                mailbox.providerAccess(),
                consent.orElse(null));
    }

    /** 201 for one that this call made, 200 for one that was there. */
    public static RestResponse<MailboxView> answer(
            String path, Connected<? extends Kept> connected, Optional<ConsentPage> consent) {
        if (!connected.isNew()) return answer(connected.mailbox(), consent);
        var created = ResponseBuilder.<MailboxView>created(
                URI.create(path + "/" + connected.mailbox().id()));
        return answer(created, of(connected.mailbox(), consent));
    }

    public static RestResponse<MailboxView> answer(Kept mailbox, Optional<ConsentPage> consent) {
        return answer(ResponseBuilder.create(RestResponse.Status.OK), of(mailbox, consent));
    }

    /** The page is for one person, and good once. */
    private static RestResponse<MailboxView> answer(ResponseBuilder<MailboxView> answer, MailboxView view) {
        return answer.entity(view).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
