package io.unhook.doors;

import io.unhook.contracts.Topic;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** A door with one of everything. */
@Path("/desk")
public class Desk {
    enum Colour {
        RED,
        BLUE
    }

    record Wish(
            @NotBlank @Email String address,
            Colour colour,
            @Valid Inner inner) {}

    record Inner(@NotBlank String name) {}

    private final Caller caller;
    private final EventDoor events;

    Desk(Caller caller, EventDoor events) {
        this.caller = caller;
        this.events = events;
    }

    @GET
    @RolesAllowed({Role.Names.MEMBER, Role.Names.SERVICE, Role.Names.OPERATOR})
    public Map<String, Object> who() {
        return Map.of("sub", caller.userId(), "accounts", caller.accounts(), "admin", caller.isAdmin());
    }

    @POST
    @RolesAllowed(Role.Names.MEMBER)
    public Wish wish(@Valid Wish wish) {
        return wish;
    }

    @GET
    @Path("/accounts/{id}")
    @RolesAllowed(Role.Names.MEMBER)
    public String account(@RestPath String id) {
        if (!caller.maySee(id)) throw Refusal.notFound("account");
        return id;
    }

    @GET
    @Path("/broken")
    @RolesAllowed(Role.Names.MEMBER)
    public String broken() {
        throw new IllegalStateException("secret insides");
    }

    @GET
    @Path("/busy")
    @RolesAllowed(Role.Names.MEMBER)
    public RestResponse<Problem> busy() {
        return Problem.of(503, "busy", "Busy", "Try again soon.").retryAfter(Duration.ofMillis(300));
    }

    @GET
    @Path("/unannotated")
    public String unannotated() {
        return "nobody";
    }

    @POST
    @Path("/events")
    @RolesAllowed(Role.Names.SERVICE)
    @Consumes({"application/json", "application/cloudevents+json"})
    public RestResponse<Void> take(@Context HttpHeaders headers, byte[] body) {
        events.take(Topic.INBOX_EVENTS, headers, body);
        return RestResponse.accepted();
    }
}
