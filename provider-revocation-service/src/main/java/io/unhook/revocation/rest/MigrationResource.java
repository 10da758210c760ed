package io.unhook.revocation.rest;

import static io.unhook.doors.Role.Names.OPERATOR;
import static io.unhook.doors.Role.Names.SERVICE;
import static io.unhook.doors.Role.Names.SUPER_ADMIN;
import static io.unhook.doors.openapi.DocumentDoors.REFUSES;

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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
    @Operation(
            operationId = "openMigration",
            summary = "Say that the mail domain of an account moved",
            description =
                    "Below a number of mailboxes it is published at once, above it waits for an approval. The same again is the same migration.",
            extensions =
                    @Extension(
                            name = REFUSES,
                            value =
                                    "404 not-found, 409 disconnect-previous-mailbox-first, 409 public-mail-domain, 409 no-mailboxes-in-domain, 409 opposite-migration"))
    @APIResponse(
            responseCode = "202",
            description = "It is known, and published or waiting for an approval",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MigrationView.class)))
    public MigrationView open(@Valid @NotNull MigrationBody body) {
        return MigrationView.of(openMigration.askedBy(rights, caller.actor(), body.wish()));
    }

    @GET
    @RolesAllowed({SUPER_ADMIN, SERVICE, OPERATOR})
    @Operation(
            operationId = "listMigrations",
            summary = "List migrations, those that the watch of mail servers found among them",
            extensions = @Extension(name = REFUSES, value = "404 not-found"))
    public Page<MigrationView> list(@Valid @BeanParam MigrationFilter filter) {
        var found = showMigrations.matching(filter.askedBy(rights));
        return Page.of(found, filter.limit(), Migration::id, MigrationView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SUPER_ADMIN, SERVICE, OPERATOR})
    @Operation(
            operationId = "showMigration",
            summary = "Show a migration",
            extensions = @Extension(name = REFUSES, value = "404 not-found"))
    public MigrationView show(@RestPath String id) {
        return MigrationView.of(showMigrations.one(rights, id));
    }

    @PUT
    @Path("/{id}/approval")
    @Operation(
            operationId = "approveMigration",
            summary = "Let the mailboxes of the domain be disconnected",
            description = "Repeatable.",
            extensions =
                    @Extension(name = REFUSES, value = "404 not-found, 409 migration-rejected, 409 not-a-migration"))
    public void approve(@RestPath String id) {
        decideMigration.approve(rights, caller.actor(), id);
    }

    @DELETE
    @Path("/{id}/approval")
    @Operation(
            operationId = "rejectMigration",
            summary = "Say that it is no move",
            description = "Repeatable.",
            extensions =
                    @Extension(name = REFUSES, value = "404 not-found, 409 migration-published, 409 not-a-migration"))
    public void reject(@RestPath String id) {
        decideMigration.reject(rights, caller.actor(), id);
    }
}
