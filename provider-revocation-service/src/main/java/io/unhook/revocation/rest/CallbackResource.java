package io.unhook.revocation.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unhook.revocation.application.ConsentTold;
import io.unhook.revocation.application.ReturnFromConsent;
import io.unhook.revocation.application.ReturnFromConsent.Brought;
import io.unhook.revocation.domain.provider.Secret;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a provider's consent page sends people back to. Nobody has a token here: the state is what counts, once. */
@Path("/oauth/callback/{provider}")
class CallbackResource {
    private static final Pattern STATE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,4096}");

    private final ReturnFromConsent returnFromConsent;
    private final ConsentPage page;

    CallbackResource(ReturnFromConsent returnFromConsent, ConsentPage page) {
        this.returnFromConsent = returnFromConsent;
        this.page = page;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @RunOnVirtualThread // it waits for a provider
    @Operation(
            operationId = "returnFromConsent",
            summary = "Where a provider sends people back to",
            description = "For browsers: it shows a page that says how the consent ended, and leads back to returnUrl.")
    @APIResponse(
            responseCode = "200",
            description = "How it ended",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "303", description = "A feature's: back to the product, which says who came back")
    @APIResponse(
            responseCode = "503",
            description = "The provider cannot be asked now, in words for people",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "400",
            description = "No consent that is waited for, in words for people",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public RestResponse<String> back(
            @RestPath String provider,
            @RestQuery String state,
            @RestQuery String code,
            @RestQuery String error,
            @RestQuery String iss) {
        ConsentTold told = returnFromConsent.with(new Brought(
                provider,
                filtered(state, STATE).map(Secret::new),
                filtered(code, PRINTABLE).map(Secret::new),
                Optional.ofNullable(error).filter(text -> !text.isBlank()),
                Optional.ofNullable(iss)));
        return page.of(told);
    }

    private static Optional<String> filtered(String text, Pattern shape) {
        return Optional.ofNullable(text).filter(given -> shape.matcher(given).matches());
    }
}
