package io.unhook.revocation.rest;

import static io.unhook.doors.Role.Names.ACCOUNT_ACCESS;
import static io.unhook.doors.Role.Names.MEMBER;
import static io.unhook.doors.Role.Names.OPERATOR;
import static io.unhook.doors.Role.Names.SERVICE;
import static io.unhook.doors.Role.Names.SUPER_ADMIN;
import static io.unhook.doors.openapi.DocumentDoors.REFUSES;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
    @Operation(
            operationId = "registerGrant",
            summary = "Hand over a credential that the product obtained, for one use",
            description =
                    "Whose it is, is proven at the provider. A refresh token goes in and never comes out. Repeatable.",
            extensions =
                    @Extension(
                            name = REFUSES,
                            value =
                                    "404 not-found, 409 revocation-in-progress, 409 use-on-another-grant, 422 token-refused, 422 token-of-another-mailbox, 422 scopes-cannot-prove-owner, 503 provider-unavailable"))
    @APIResponse(
            responseCode = "201",
            description = "The use lives on the grant",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RegisteredView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It did so already",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RegisteredView.class)))
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
    @Operation(
            operationId = "endGrant",
            summary = "End everything on a grant at once",
            description =
                    "For whoever gave it, and their account's service: every use ends, and each mailbox on it hears AccessLost. Repeatable.",
            extensions = @Extension(name = REFUSES, value = "404 not-found, 409 grant-shared-with-another-account"))
    public void end(@RestPath String id) {
        endGrant.askedBy(rights, caller.actor(), id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SERVICE, OPERATOR})
    @RunOnVirtualThread
    @Operation(
            operationId = "showGrant",
            summary = "Show a grant with its uses, without its tokens",
            extensions = @Extension(name = REFUSES, value = "404 not-found"))
    public GrantView show(@RestPath String id) {
        return GrantView.of(showGrants.grant(rights, id));
    }
}
