package io.unhook.revocation.rest;

import static io.unhook.doors.Role.Names.OPERATOR;
import static io.unhook.doors.Role.Names.SUPER_ADMIN;
import static io.unhook.doors.openapi.DocumentDoors.REFUSES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unhook.doors.Caller;
import io.unhook.doors.Page;
import io.unhook.revocation.application.ReleaseBrake;
import io.unhook.revocation.application.ShowBrakes;
import io.unhook.revocation.application.StopRevocations;
import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.braking.Brake;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The brakes. The switch is the operators'; to a mass removal the account's own super admins may say yes. Every call can be
 * repeated.
 */
@Path("/brakes")
@Consumes(MediaType.APPLICATION_JSON) // said, so that a call without a body needs no content type
@RolesAllowed(OPERATOR)
@RunOnVirtualThread
class BrakeResource {
    private final StopRevocations stopRevocations;
    private final ReleaseBrake releaseBrake;
    private final ShowBrakes showBrakes;
    private final CallersRights rights;
    private final Caller caller;

    BrakeResource(
            StopRevocations stopRevocations,
            ReleaseBrake releaseBrake,
            ShowBrakes showBrakes,
            CallersRights rights,
            Caller caller) {
        this.stopRevocations = stopRevocations;
        this.releaseBrake = releaseBrake;
        this.showBrakes = showBrakes;
        this.rights = rights;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({SUPER_ADMIN, OPERATOR})
    @Operation(
            operationId = "listBrakes",
            summary = "List the brakes that are on, with how much each holds",
            description = "A super admin sees those of their account, an operator all.",
            extensions = @Extension(name = REFUSES, value = "404 not-found"))
    public Page<BrakeView> list(@RestQuery String accountId) {
        var on = showBrakes.on(rights.accounts(accountId));
        return new Page<>(on.stream().map(BrakeView::of).toList(), null);
    }

    @PUT
    @Path("/stop/all")
    @Operation(
            operationId = "stopAll",
            summary = "Stop every revocation",
            description =
                    "A reason is needed, in the query or the body. Nothing is lost: revocations wait. Repeatable.")
    public void stopAll(@RestQuery String reason, @RequestBody(required = false) BrakeBody body) {
        stop(Brake.onEverything(), reason, body);
    }

    @DELETE
    @Path("/stop/all")
    @Operation(
            operationId = "goOnWithAll",
            summary = "Let revocations go on",
            description = "What is stopped for a provider, an account or a mass removal stays so. Repeatable.")
    public void goOnWithAll(@RestQuery String reason, @RequestBody(required = false) BrakeBody body) {
        release(Brake.onEverything(), reason, body);
    }

    @PUT
    @Path("/stop/providers/{provider}")
    @Operation(
            operationId = "stopProvider",
            summary = "Stop the revocations at one provider",
            description = "A reason is needed, in the query or the body. Repeatable.",
            extensions = @Extension(name = REFUSES, value = "404 not-found"))
    public void stopProvider(
            @RestPath String provider, @RestQuery String reason, @RequestBody(required = false) BrakeBody body) {
        stop(stopRevocations.ofProvider(provider), reason, body);
    }

    @DELETE
    @Path("/stop/providers/{provider}")
    @Operation(
            operationId = "goOnWithProvider",
            summary = "Let the revocations at one provider go on",
            description = "Repeatable.",
            extensions = @Extension(name = REFUSES, value = "404 not-found"))
    public void goOnWithProvider(
            @RestPath String provider, @RestQuery String reason, @RequestBody(required = false) BrakeBody body) {
        release(stopRevocations.ofProvider(provider), reason, body);
    }

    @PUT
    @Path("/stop/accounts/{accountId}")
    @Operation(
            operationId = "stopAccount",
            summary = "Stop the revocations of one account",
            description = "A reason is needed, in the query or the body. Repeatable.",
            extensions = @Extension(name = REFUSES, value = "404 not-found"))
    public void stopAccount(
            @RestPath String accountId, @RestQuery String reason, @RequestBody(required = false) BrakeBody body) {
        stop(stopRevocations.ofAccount(accountId), reason, body);
    }

    @DELETE
    @Path("/stop/accounts/{accountId}")
    @Operation(
            operationId = "goOnWithAccount",
            summary = "Let the revocations of one account go on",
            description = "Repeatable.",
            extensions = @Extension(name = REFUSES, value = "404 not-found"))
    public void goOnWithAccount(
            @RestPath String accountId, @RestQuery String reason, @RequestBody(required = false) BrakeBody body) {
        release(stopRevocations.ofAccount(accountId), reason, body);
    }

    @DELETE
    @Path("/mass-removals/{accountId}")
    @RolesAllowed({SUPER_ADMIN, OPERATOR})
    @Operation(
            operationId = "letMassRemovalGoOn",
            summary = "Say yes to a mass removal that is held",
            description = "By the account's super admin or an operator. Repeatable.",
            extensions = @Extension(name = REFUSES, value = "404 not-found"))
    public void letMassRemovalGoOn(
            @RestPath String accountId, @RestQuery String reason, @RequestBody(required = false) BrakeBody body) {
        if (!caller.maySee(accountId)) throw new Refusal.NotFound("account");
        release(Brake.onMassRemoval(accountId), reason, body);
    }

    private void stop(Brake brake, String reason, BrakeBody body) {
        stopRevocations.on(brake, caller.actor(), BrakeBody.needed(reason, body));
    }

    private void release(Brake brake, String reason, BrakeBody body) {
        releaseBrake.of(brake, caller.actor(), BrakeBody.given(reason, body));
    }
}
