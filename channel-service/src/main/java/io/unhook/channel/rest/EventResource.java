package io.unhook.channel.rest;

import static io.unhook.doors.Role.Names.SERVICE;

import io.unhook.contracts.Topic;
import io.unhook.doors.EventDoor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The way in for teams without Kafka: one CloudEvent about a channel, theirs or ours. */
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
    public void take(@Context HttpHeaders headers, byte[] body) {
        door.take(Topic.CHANNEL_EVENTS, headers, body);
    }
}
