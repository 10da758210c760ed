package io.unhook.revocation.rest;

import static io.unhook.doors.Role.Names.OPERATOR;
import static io.unhook.doors.Role.Names.SERVICE;
import static io.unhook.doors.Role.Names.SUPER_ADMIN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unhook.doors.Caller;
import io.unhook.doors.Page;
import io.unhook.revocation.application.DecideMigration;
import io.unhook.revocation.application.OpenMigration;
import io.unhook.revocation.application.ShowMigrations;
import io.unhook.revocation.domain.moving.Migration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Mail domains that moved from Google to Microsoft, or back. Every call can be repeated safely. */
@Path("/migrations")
@RolesAllowed({SUPER_ADMIN, SERVICE})
@RunOnVirtualThread
class MigrationResource {
    private final OpenMigration openMigration;
    private final DecideMigration decideMigration;
    private final ShowMigrations showMigrations;
    private final CallersRights rights;
    private final Caller caller;

    MigrationResource(
            OpenMigration openMigration,
            DecideMigration decideMigration,
            ShowMigrations showMigrations,
            CallersRights rights,
            Caller caller) {
        this.openMigration = openMigration;
        this.decideMigration = decideMigration;
        this.showMigrations = showMigrations;
        this.rights = rights;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(202)
    public MigrationView open(@Valid @NotNull MigrationBody body) {
        return MigrationView.of(openMigration.askedBy(rights, caller.actor(), body.wish()));
    }

    @GET
    @RolesAllowed({SUPER_ADMIN, SERVICE, OPERATOR})
    public Page<MigrationView> list(@Valid MigrationFilter filter) {
        var found = showMigrations.matching(filter.askedBy(rights));
        return Page.of(found, filter.limit(), Migration::id, MigrationView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SUPER_ADMIN, SERVICE, OPERATOR})
    public MigrationView show(@RestPath String id) {
        return MigrationView.of(showMigrations.one(rights, id));
    }

    @PUT
    @Path("/{id}/approval")
    public void approve(@RestPath String id) {
        decideMigration.approve(rights, caller.actor(), id);
    }

    @DELETE
    @Path("/{id}/approval")
    public void reject(@RestPath String id) {
        decideMigration.reject(rights, caller.actor(), id);
    }
}
