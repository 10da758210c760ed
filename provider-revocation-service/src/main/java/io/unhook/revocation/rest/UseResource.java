package io.unhook.revocation.rest;

import static io.unhook.doors.Role.Names.OPERATOR;
import static io.unhook.doors.Role.Names.SERVICE;
import static io.unhook.doors.openapi.DocumentDoors.REFUSES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unhook.doors.Page;
import io.unhook.revocation.application.EndUse;
import io.unhook.revocation.application.HandOutCredential;
import io.unhook.revocation.application.PreviewRemoval;
import io.unhook.revocation.application.ShowGrants;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Uses, and the one door through which a credential comes out. */
@Path("/uses")
class UseResource {
    private final ShowGrants showGrants;
    private final HandOutCredential handOutCredential;
    private final PreviewRemoval previewRemoval;
    private final EndUse endUse;
    private final CallersRights caller;

    UseResource(
            ShowGrants showGrants,
            HandOutCredential handOutCredential,
            PreviewRemoval previewRemoval,
            EndUse endUse,
            CallersRights caller) {
        this.showGrants = showGrants;
        this.handOutCredential = handOutCredential;
        this.previewRemoval = previewRemoval;
        this.endUse = endUse;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({SERVICE, OPERATOR})
    @RunOnVirtualThread
    @Operation(
            operationId = "listUses",
            summary = "List uses",
            extensions = @Extension(name = REFUSES, value = "404 not-found"))
    public Page<UseView> list(@Valid @BeanParam UseFilter filter) {
        return Page.of(
                showGrants.uses(filter.askedBy(caller)),
                filter.limit(),
                at -> at.use().id(),
                at -> UseView.of(at.grantId(), at.use()));
    }

    @POST
    @Path("/{id}/credential")
    @RolesAllowed(SERVICE)
    @RunOnVirtualThread // it may wait for a provider, or for somebody else who does
    @Operation(
            operationId = "handOutCredential",
            summary = "A fresh access token, or the password, of a live use",
            description = "Not to be kept: ask each time. After the use ended there is none.",
            extensions =
                    @Extension(
                            name = REFUSES,
                            value = "404 not-found, 409 use-not-live, 409 sign-in-needed, 503 provider-unavailable"))
    public RestResponse<CredentialView> credential(@RestPath String id) {
        return ResponseBuilder.ok(CredentialView.of(handOutCredential.of(caller, id)))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("/{id}/removal-preview")
    @RolesAllowed({SERVICE, OPERATOR})
    @RunOnVirtualThread
    @Operation(
            operationId = "previewRemovalOfUse",
            summary = "What ending it would stop, what goes on, and how it will probably end",
            description = "Nothing changes.",
            extensions = @Extension(name = REFUSES, value = "404 not-found, 409 use-ended"))
    public PreviewView preview(@RestPath String id) {
        return PreviewView.of(previewRemoval.of(caller, id));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(SERVICE)
    @RunOnVirtualThread
    @Operation(
            operationId = "endUse",
            summary = "End a feature's use",
            description = "A mailbox's use ends by removing the mailbox. Repeatable.",
            extensions = @Extension(name = REFUSES, value = "404 not-found, 409 remove-the-mailbox"))
    public void end(@RestPath String id) {
        endUse.ofFeature(caller, id);
    }
}
