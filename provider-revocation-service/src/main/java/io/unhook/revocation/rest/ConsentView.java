package io.unhook.revocation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.unhook.revocation.application.AskedScope;
import io.unhook.revocation.application.BeginConsent.Begun;
import io.unhook.revocation.application.BeginConsent.Begun.AtPage;
import io.unhook.revocation.application.BeginConsent.Begun.Attached;
import java.time.Instant;
import java.util.List;

/** Either the page to send the person to and what it asks, or the use that needed none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsentView(String useId, String consentId, String url, Instant expiresAt, List<AskedScope> scopes) {

    static ConsentView attached(String useId) {
        return new ConsentView(useId, null, null, null, null);
    }

    static ConsentView waiting(String consentId) {
        return new ConsentView(null, consentId, null, null, null);
    }

    static ConsentView of(Begun begun) {
        return switch (begun) {
            case Attached(String useId) -> attached(useId);
            case AtPage page ->
                new ConsentView(null, page.consentId(), page.url().toString(), page.expiresAt(), page.scopes());
        };
    }
}
