package io.unhook.inbox.rest;

import static io.unhook.doors.Role.Names.SERVICE;
import static io.unhook.doors.openapi.DocumentDoors.REFUSES;

import io.unhook.contracts.Topic;
import io.unhook.doors.EventDoor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The way in for teams without Kafka: one CloudEvent about an inbox, theirs or ours. */
@Path("/events")
class EventResource {
    private final EventDoor door;

    EventResource(EventDoor door) {
        this.door = door;
    }

    @POST
    @RolesAllowed(SERVICE)
    @Consumes({MediaType.APPLICATION_JSON, "application/cloudevents+json"})
    @ResponseStatus(202)
    @Operation(
            operationId = "takeEvent",
            summary = "Take a CloudEvent about an inbox, in binary or structured mode",
            description =
                    "Published as it is, with its own id and source; a repeat with the same id has no second effect. docs/integrating.md shows both modes.",
            extensions =
                    @Extension(
                            name = REFUSES,
                            value =
                                    "400 not-a-cloud-event, 400 not-json, 400 schema-broken, 404 account-not-found, 422 unknown-event-type, 422 source-is-ours, 422 wrong-door"))
    @APIResponse(responseCode = "202", description = "It will reach its topic")
    public void take(@Context HttpHeaders headers, byte[] body) {
        door.take(Topic.INBOX_EVENTS, headers, body);
    }
}
