package io.unhook.revocation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Provider;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import io.unhook.revocation.domain.Use;
import io.unhook.revocation.domain.UseState.Ended;
import io.unhook.revocation.domain.UseState.Live;
import io.unhook.revocation.domain.UseState.Suspended;
import java.util.List;

/** A use as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UseView(
        String id,
        String grantId,
        Mailbox mailbox,
        Integer connection,
        String feature,
        String accountId,
        String userId,
        Provider provider,
        String state,
        List<String> scopes) {

    static UseView of(String grantId, Use use) {
        List<String> scopes = use.scopes().stream().sorted().toList();
        return switch (use.purpose()) {
            case OfMailbox of ->
                new UseView(
                        use.id(),
                        grantId,
                        of.mailbox(),
                        of.connection(),
                        null,
                        of.accountId(),
                        of.userId(),
                        of.provider(),
                        state(use),
                        scopes);
            case OfFeature of ->
                new UseView(
                        use.id(),
                        grantId,
                        null,
                        null,
                        of.feature(),
                        of.accountId(),
                        of.userId(),
                        of.provider(),
                        state(use),
                        scopes);
        };
    }

    private static String state(Use use) {
        return switch (use.state()) {
            case Live _ -> "LIVE";
            case Suspended _ -> "SUSPENDED";
            case Ended _ -> "ENDED";
        };
    }
}
