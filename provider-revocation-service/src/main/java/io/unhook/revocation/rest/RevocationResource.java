package io.unhook.revocation.rest;

import static io.unhook.doors.Role.Names.OPERATOR;
import static io.unhook.doors.openapi.DocumentDoors.REFUSES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unhook.revocation.application.AskAgain;
import io.unhook.revocation.application.ShowRevocation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** The work behind disconnections, over all accounts: for operators. */
@Path("/revocations/{id}")
@RolesAllowed(OPERATOR)
@RunOnVirtualThread
class RevocationResource {
    private final ShowRevocation showRevocation;
    private final AskAgain askAgain;

    RevocationResource(ShowRevocation showRevocation, AskAgain askAgain) {
        this.showRevocation = showRevocation;
        this.askAgain = askAgain;
    }

    @GET
    @Operation(
            operationId = "showRevocation",
            summary = "Show the work of ending a grant, with every question and answer",
            extensions = @Extension(name = REFUSES, value = "404 not-found"))
    public RevocationView show(@RestPath String id) {
        return RevocationView.of(showRevocation.one(id));
    }

    @POST
    @Path("/attempts")
    @ResponseStatus(202)
    @Operation(
            operationId = "tryRevocationNow",
            summary = "Ask the provider again now",
            extensions = @Extension(name = REFUSES, value = "404 not-found"))
    @APIResponse(responseCode = "202", description = "It is due")
    public void tryNow(@RestPath String id) {
        askAgain.now(id);
    }
}
