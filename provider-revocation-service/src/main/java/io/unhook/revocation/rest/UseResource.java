package io.unhook.revocation.rest;

import static io.unhook.doors.Role.Names.OPERATOR;
import static io.unhook.doors.Role.Names.SERVICE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unhook.doors.Page;
import io.unhook.revocation.application.EndUse;
import io.unhook.revocation.application.HandOutCredential;
import io.unhook.revocation.application.PreviewRemoval;
import io.unhook.revocation.application.ShowGrants;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
    public Page<UseView> list(@Valid UseFilter filter) {
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
    public RestResponse<CredentialView> credential(@RestPath String id) {
        return ResponseBuilder.ok(CredentialView.of(handOutCredential.of(caller, id)))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("/{id}/removal-preview")
    @RolesAllowed({SERVICE, OPERATOR})
    @RunOnVirtualThread
    public PreviewView preview(@RestPath String id) {
        return PreviewView.of(previewRemoval.of(caller, id));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(SERVICE)
    @RunOnVirtualThread
    public void end(@RestPath String id) {
        endUse.ofFeature(caller, id);
    }
}
