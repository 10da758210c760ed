package io.unhook.notification.rest;

import static io.unhook.doors.openapi.DocumentDoors.REFUSES;

import io.unhook.doors.Caller;
import io.unhook.doors.Refusal;
import io.unhook.doors.Role;
import io.unhook.notification.application.PublishUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The directory's door for products without Kafka. Both calls can be repeated. They answer 202, for what they publish takes
 * effect when it comes back on the directory's topic: the two ways in are one.
 */
@Path("/directory/users/{accountId}/{userId}")
@RolesAllowed(Role.Names.SERVICE)
public class DirectoryResource {
    private final Caller caller;
    private final PublishUser publish;

    DirectoryResource(Caller caller, PublishUser publish) {
        this.caller = caller;
        this.publish = publish;
    }

    @PUT
    @ResponseStatus(202)
    @Operation(
            operationId = "changeUser",
            summary = "Say who a user is and what they may",
            description = "For products without Kafka. Repeatable; it takes effect when it comes back on the topic.",
            extensions = @Extension(name = REFUSES, value = "404 account-not-found"))
    @APIResponse(responseCode = "202", description = "It will be published")
    public void change(
            @RestPath @Size(max = 200) String accountId,
            @RestPath @Size(max = 200) String userId,
            @Valid @NotNull UserFields body) {
        checkAccount(accountId);
        publish.changed(accountId, userId, body.fields());
    }

    @DELETE
    @ResponseStatus(202)
    @Operation(
            operationId = "removeUser",
            summary = "A user has left the account",
            description = "Repeatable.",
            extensions = @Extension(name = REFUSES, value = "404 account-not-found"))
    @APIResponse(responseCode = "202", description = "It will be published")
    public void remove(
            @RestPath @Size(max = 200) String accountId,
            @RestPath @Size(max = 200) String userId,
            @RestQuery @Min(0) Long version) {
        checkAccount(accountId);
        publish.removed(accountId, userId, version);
    }

    private void checkAccount(String accountId) {
        if (!caller.mayAct(accountId)) throw Refusal.notFound("account");
    }
}
