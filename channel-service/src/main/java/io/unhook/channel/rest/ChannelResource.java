package io.unhook.channel.rest;

import static io.unhook.doors.Role.Names.ACCOUNT_ACCESS;
import static io.unhook.doors.Role.Names.MEMBER;
import static io.unhook.doors.Role.Names.OPERATOR;
import static io.unhook.doors.Role.Names.SERVICE;
import static io.unhook.doors.Role.Names.SUPER_ADMIN;
import static io.unhook.doors.openapi.DocumentDoors.REFUSES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unhook.channel.application.ConnectChannel;
import io.unhook.channel.application.ReconnectChannel;
import io.unhook.channel.application.RemoveChannel;
import io.unhook.channel.application.ShowChannels;
import io.unhook.channel.domain.Channel;
import io.unhook.channel.domain.ChannelState;
import io.unhook.doors.Page;
import io.unhook.doors.mailbox.ConnectBody;
import io.unhook.doors.mailbox.ListFilter;
import io.unhook.doors.mailbox.MailboxCaller;
import io.unhook.doors.mailbox.MailboxView;
import io.unhook.doors.mailbox.ReconnectBody;
import io.unhook.doors.revocation.AskForConsent;
import io.unhook.doors.revocation.ForeseeRemoval;
import io.unhook.doors.revocation.Preview;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Team channels. Every call can be repeated safely: a client that got no answer simply asks again.
 *
 * <p>A plain member may connect one, and then may show and remove that one and no other. Nothing is taken from anybody by
 * connecting, the person who consents at the provider must hold the address anyway, and "the user who connected it" is named
 * beside the admins wherever a channel's people are told or let in: there would be no such user if only admins connected.
 */
@Path("/channels")
@RolesAllowed({MEMBER, ACCOUNT_ACCESS, SUPER_ADMIN, SERVICE})
class ChannelResource {
    private final MailboxCaller caller;
    private final ConnectChannel connectChannel;
    private final ReconnectChannel reconnectChannel;
    private final AskForConsent askForConsent;
    private final ForeseeRemoval foreseeRemoval;
    private final RemoveChannel removeChannel;
    private final ShowChannels showChannels;

    ChannelResource(
            MailboxCaller caller,
            ConnectChannel connectChannel,
            ReconnectChannel reconnectChannel,
            AskForConsent askForConsent,
            ForeseeRemoval foreseeRemoval,
            RemoveChannel removeChannel,
            ShowChannels showChannels) {
        this.caller = caller;
        this.connectChannel = connectChannel;
        this.reconnectChannel = reconnectChannel;
        this.askForConsent = askForConsent;
        this.foreseeRemoval = foreseeRemoval;
        this.removeChannel = removeChannel;
        this.showChannels = showChannels;
    }

    @POST
    @RunOnVirtualThread // it waits for another service
    @Operation(
            operationId = "connectChannel",
            summary = "Connect a channel, or reconnect one that was disconnected",
            description =
                    "Repeatable: the same again answers 200 with what is there. It is active once access was granted; consent, where there is one, is the page on which that is given.",
            extensions =
                    @Extension(
                            name = REFUSES,
                            value =
                                    "404 account-not-found, 409 address-already-connected, 409 disconnect-previous-mailbox-first, 409 connection-ended, 409 revocation-in-progress, 422 account-missing, 503 consent-unavailable"))
    @APIResponse(
            responseCode = "201",
            description = "A new one, which awaits consent",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MailboxView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It is there already",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MailboxView.class)))
    public RestResponse<MailboxView> connect(@Valid @NotNull ConnectBody body) {
        var connected = connectChannel.askedBy(caller.actor(), body.wantedBy(caller));
        return MailboxView.answer("/channels", connected, askForConsent.about(connected.mailbox(), body.consentWish()));
    }

    @POST
    @Path("/{id}/reconnection")
    @Consumes(MediaType.APPLICATION_JSON) // said, so that a call without a body needs no content type
    @RunOnVirtualThread // it waits for another service
    @Operation(
            operationId = "reconnectChannel",
            summary = "Reconnect a channel by its id, at the same provider or another",
            description =
                    "Its next connection awaits consent. Repeatable: one that is connected, or waits already, stays as it is.",
            extensions =
                    @Extension(
                            name = REFUSES,
                            value =
                                    "404 channel-not-found, 409 channel-not-connected, 409 disconnect-previous-mailbox-first, 409 connection-ended, 409 revocation-in-progress, 503 consent-unavailable"))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MailboxView.class)))
    public RestResponse<MailboxView> reconnect(
            @RestPath String id, @Valid @RequestBody(required = false) ReconnectBody body) {
        ReconnectBody wish = ReconnectBody.orEmpty(body);
        Channel channel = reconnectChannel.askedBy(caller, id, wish.where());
        return MailboxView.answer(channel, askForConsent.about(channel, wish.consentWish()));
    }

    @GET
    @RolesAllowed({MEMBER, ACCOUNT_ACCESS, SUPER_ADMIN, SERVICE, OPERATOR})
    @Operation(
            operationId = "listChannels",
            summary = "List channels",
            description = "A member sees those they connected, an admin and a service their accounts, an operator all.",
            extensions = @Extension(name = REFUSES, value = "404 account-not-found"))
    public Page<MailboxView> list(@Valid @BeanParam ListFilter filter) {
        var query = filter.askedBy(caller, ChannelState.values());
        return Page.of(showChannels.matching(query), filter.limit(), Channel::id, MailboxView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MEMBER, ACCOUNT_ACCESS, SUPER_ADMIN, SERVICE, OPERATOR})
    @Operation(
            operationId = "showChannel",
            summary = "Show a channel",
            description = "providerAccess tells what became of its access at the provider.",
            extensions = @Extension(name = REFUSES, value = "404 channel-not-found"))
    public MailboxView show(@RestPath String id) {
        return MailboxView.of(showChannels.one(caller, id));
    }

    @GET
    @Path("/{id}/removal-preview")
    @RolesAllowed({MEMBER, ACCOUNT_ACCESS, SUPER_ADMIN, SERVICE, OPERATOR})
    @RunOnVirtualThread // it waits for another service
    @Operation(
            operationId = "previewRemovalOfChannel",
            summary = "What removing it would stop, what goes on, and how it will probably end",
            description = "For the question before the button; nothing changes. docs/previews.md has the words.",
            extensions =
                    @Extension(
                            name = REFUSES,
                            value = "404 channel-not-found, 409 channel-not-connected, 503 preview-unavailable"))
    public Preview previewRemoval(@RestPath String id) {
        return foreseeRemoval.of(showChannels.one(caller, id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "removeChannel",
            summary = "Remove a channel",
            description =
                    "Its access at the provider is ended after this: GET /disconnections of provider-revocation-service tells how. Repeatable.",
            extensions = @Extension(name = REFUSES, value = "404 channel-not-found"))
    public void remove(@RestPath String id) {
        removeChannel.askedBy(caller, id);
    }
}
