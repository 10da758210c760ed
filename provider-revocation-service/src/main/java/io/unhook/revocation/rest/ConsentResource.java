package io.unhook.revocation.rest;

import static io.unhook.doors.Role.Names.SERVICE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unhook.revocation.application.BeginConsent;
import io.unhook.revocation.application.BeginConsent.Begun;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A person is to be asked for access. A call that got no answer is simply made again: its URL takes the first one's place. */
@Path("/consents")
class ConsentResource {
    private final BeginConsent beginConsent;
    private final CallersRights caller;

    ConsentResource(BeginConsent beginConsent, CallersRights caller) {
        this.beginConsent = beginConsent;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(SERVICE)
    @RunOnVirtualThread // it may ask a provider for its description
    public RestResponse<ConsentView> begin(@Valid @NotNull ConsentBody body) {
        Begun begun = beginConsent.begin(caller, body.asked());
        var status = begun instanceof Begun.AtPage ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return ResponseBuilder.create(status, ConsentView.of(begun))
                .header("Cache-Control", "no-store")
                .build();
    }
}
