package io.unhook.revocation.rest;

import static io.unhook.doors.Role.Names.ACCOUNT_ACCESS;
import static io.unhook.doors.Role.Names.MEMBER;
import static io.unhook.doors.Role.Names.OPERATOR;
import static io.unhook.doors.Role.Names.SERVICE;
import static io.unhook.doors.Role.Names.SUPER_ADMIN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unhook.doors.Caller;
import io.unhook.revocation.application.EndGrant;
import io.unhook.revocation.application.RegisterGrant;
import io.unhook.revocation.application.RegisterGrant.Registered;
import io.unhook.revocation.application.ShowGrants;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Grants: handed over once, looked at without their tokens. A registration that got no answer is simply sent again. */
@Path("/grants")
class GrantResource {
    private final RegisterGrant registerGrant;
    private final ShowGrants showGrants;
    private final EndGrant endGrant;
    private final CallersRights rights;
    private final Caller caller;

    GrantResource(
            RegisterGrant registerGrant,
            ShowGrants showGrants,
            EndGrant endGrant,
            CallersRights rights,
            Caller caller) {
        this.registerGrant = registerGrant;
        this.showGrants = showGrants;
        this.endGrant = endGrant;
        this.rights = rights;
        this.caller = caller;
    }

    record RegisteredView(String grantId, int epoch, String useId, List<String> scopes) {

        static RegisteredView of(Registered registered) {
            List<String> scopes = registered.scopes().stream().sorted().toList();
            return new RegisteredView(registered.grantId(), registered.epoch(), registered.useId(), scopes);
        }
    }

    @POST
    @RolesAllowed(SERVICE)
    @RunOnVirtualThread // it waits for a provider
    public RestResponse<RegisteredView> register(@Valid @NotNull GrantBody body) {
        Registered registered = registerGrant.register(rights, body.newGrant());
        RegisteredView view = RegisteredView.of(registered);
        return registered.created()
                ? ResponseBuilder.<RegisteredView>created(URI.create("/grants/" + view.grantId()))
                        .entity(view)
                        .build()
                : RestResponse.ok(view);
    }

    /** For whoever gave it, and their account's service. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed({MEMBER, ACCOUNT_ACCESS, SUPER_ADMIN, SERVICE})
    @RunOnVirtualThread
    public void end(@RestPath String id) {
        endGrant.askedBy(rights, caller.actor(), id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SERVICE, OPERATOR})
    @RunOnVirtualThread
    public GrantView show(@RestPath String id) {
        return GrantView.of(showGrants.grant(rights, id));
    }
}
