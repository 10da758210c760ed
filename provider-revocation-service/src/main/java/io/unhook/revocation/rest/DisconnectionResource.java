package io.unhook.revocation.rest;

import static io.unhook.doors.Role.Names.ACCOUNT_ACCESS;
import static io.unhook.doors.Role.Names.MEMBER;
import static io.unhook.doors.Role.Names.OPERATOR;
import static io.unhook.doors.Role.Names.SERVICE;
import static io.unhook.doors.Role.Names.SUPER_ADMIN;
import static io.unhook.doors.openapi.DocumentDoors.REFUSES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unhook.doors.Page;
import io.unhook.revocation.application.ShowDisconnections;
import io.unhook.revocation.domain.Disconnection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.RestPath;

/** What became of ended uses: of a member's own, of an admin's whole account. */
@Path("/disconnections")
@RolesAllowed({MEMBER, ACCOUNT_ACCESS, SUPER_ADMIN, SERVICE, OPERATOR})
@RunOnVirtualThread
class DisconnectionResource {
    private final ShowDisconnections showDisconnections;
    private final CallersRights caller;

    DisconnectionResource(ShowDisconnections showDisconnections, CallersRights caller) {
        this.showDisconnections = showDisconnections;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listDisconnections",
            summary = "List disconnections",
            description = "A member sees their own, an admin and a service their accounts, an operator all.",
            extensions = @Extension(name = REFUSES, value = "404 not-found"))
    public Page<DisconnectionView> list(@Valid @BeanParam DisconnectionFilter filter) {
        return Page.of(
                showDisconnections.matching(filter.askedBy(caller)),
                filter.limit(),
                Disconnection::id,
                DisconnectionView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "showDisconnection",
            summary = "Show how an ended use ended, or what is left to do",
            extensions = @Extension(name = REFUSES, value = "404 not-found"))
    public DisconnectionView show(@RestPath String id) {
        var shown = showDisconnections.one(caller, id);
        return DisconnectionView.of(shown.disconnection(), shown.revocationId());
    }
}
