package io.unhook.revocation.rest;

import static io.unhook.doors.Role.Names.OPERATOR;
import static io.unhook.doors.Role.Names.SUPER_ADMIN;

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
    public Page<BrakeView> list(@RestQuery String accountId) {
        var on = showBrakes.on(rights.accounts(accountId));
        return new Page<>(on.stream().map(BrakeView::of).toList(), null);
    }

    @PUT
    @Path("/stop/all")
    public void stopAll(@RestQuery String reason, BrakeBody body) {
        stop(Brake.onEverything(), reason, body);
    }

    @DELETE
    @Path("/stop/all")
    public void goOnWithAll(@RestQuery String reason, BrakeBody body) {
        release(Brake.onEverything(), reason, body);
    }

    @PUT
    @Path("/stop/providers/{provider}")
    public void stopProvider(@RestPath String provider, @RestQuery String reason, BrakeBody body) {
        stop(stopRevocations.ofProvider(provider), reason, body);
    }

    @DELETE
    @Path("/stop/providers/{provider}")
    public void goOnWithProvider(@RestPath String provider, @RestQuery String reason, BrakeBody body) {
        release(stopRevocations.ofProvider(provider), reason, body);
    }

    @PUT
    @Path("/stop/accounts/{accountId}")
    public void stopAccount(@RestPath String accountId, @RestQuery String reason, BrakeBody body) {
        stop(stopRevocations.ofAccount(accountId), reason, body);
    }

    @DELETE
    @Path("/stop/accounts/{accountId}")
    public void goOnWithAccount(@RestPath String accountId, @RestQuery String reason, BrakeBody body) {
        release(stopRevocations.ofAccount(accountId), reason, body);
    }

    @DELETE
    @Path("/mass-removals/{accountId}")
    @RolesAllowed({SUPER_ADMIN, OPERATOR})
    public void letMassRemovalGoOn(@RestPath String accountId, @RestQuery String reason, BrakeBody body) {
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
