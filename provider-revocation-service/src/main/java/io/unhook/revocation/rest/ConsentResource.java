package io.unhook.revocation.rest;

import static io.unhook.doors.Role.Names.ACCOUNT_ACCESS;
import static io.unhook.doors.Role.Names.MEMBER;
import static io.unhook.doors.Role.Names.SERVICE;
import static io.unhook.doors.Role.Names.SUPER_ADMIN;
import static io.unhook.doors.openapi.DocumentDoors.REFUSES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unhook.revocation.application.BeginConsent;
import io.unhook.revocation.application.BeginConsent.Begun;
import io.unhook.revocation.application.CompleteConsent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A person is to be asked for access. A call that got no answer is simply made again: its URL takes the first one's place. */
@Path("/consents")
class ConsentResource {
    private final BeginConsent beginConsent;
    private final CompleteConsent completeConsent;
    private final CallersRights caller;

    ConsentResource(BeginConsent beginConsent, CompleteConsent completeConsent, CallersRights caller) {
        this.beginConsent = beginConsent;
        this.completeConsent = completeConsent;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(SERVICE)
    @RunOnVirtualThread // it may ask a provider for its description
    @Operation(
            operationId = "beginConsent",
            summary = "Ask a person for access",
            description =
                    "Send them to url, which holds for an hour; how it ends is told as AccessGranted or AccessRefused. Repeatable: the newest url counts.",
            extensions =
                    @Extension(
                            name = REFUSES,
                            value =
                                    "404 not-found, 409 connection-ended, 409 revocation-in-progress, 503 provider-unavailable"))
    @APIResponse(
            responseCode = "201",
            description = "A page to send the person to, and what it asks",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ConsentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same person gave this consent already: the use is attached",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ConsentView.class)))
    public RestResponse<ConsentView> begin(@Valid @NotNull ConsentBody body) {
        Begun begun = beginConsent.begin(caller, body.asked());
        var status = begun instanceof Begun.AtPage ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return ResponseBuilder.create(status, ConsentView.of(begun))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Whoever is signed in at the product came back with this code: by their own token, or by their product's word. */
    @POST
    @Path("/{id}/completion")
    @RolesAllowed({MEMBER, ACCOUNT_ACCESS, SUPER_ADMIN, SERVICE})
    @RunOnVirtualThread // it asks the provider once more
    @Operation(
            operationId = "completeConsent",
            summary = "Say who came back with a consent",
            description =
                    "The code came back on the return URL. A person's own token says who they are; a service says it with userId. Repeatable.",
            extensions =
                    @Extension(
                            name = REFUSES,
                            value = "403 consent-of-another-user, 404 not-found, 409 consent-refused"))
    @APIResponse(
            responseCode = "200",
            description = "The use lives",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ConsentView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The older access is being ended first; it goes on by itself",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ConsentView.class)))
    public RestResponse<ConsentView> complete(@RestPath String id, @Valid @NotNull CompletionBody body) {
        return completeConsent
                .by(caller, caller.actingFor(body.userId()), id, body.code())
                .map(useId -> RestResponse.ok(ConsentView.attached(useId)))
                .orElseGet(() -> RestResponse.status(RestResponse.Status.ACCEPTED, ConsentView.waiting(id)));
    }
}
