package io.unhook.inbox.rest;

import static io.unhook.doors.Role.Names.ACCOUNT_ACCESS;
import static io.unhook.doors.Role.Names.MEMBER;
import static io.unhook.doors.Role.Names.OPERATOR;
import static io.unhook.doors.Role.Names.SERVICE;
import static io.unhook.doors.Role.Names.SUPER_ADMIN;
import static io.unhook.doors.openapi.DocumentDoors.REFUSES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unhook.doors.Page;
import io.unhook.doors.mailbox.ConnectBody;
import io.unhook.doors.mailbox.ListFilter;
import io.unhook.doors.mailbox.MailboxCaller;
import io.unhook.doors.mailbox.MailboxView;
import io.unhook.doors.mailbox.ReconnectBody;
import io.unhook.doors.revocation.AskForConsent;
import io.unhook.doors.revocation.ForeseeRemoval;
import io.unhook.doors.revocation.Preview;
import io.unhook.inbox.application.ConnectInbox;
import io.unhook.inbox.application.DeactivateInbox;
import io.unhook.inbox.application.ReactivateInbox;
import io.unhook.inbox.application.ReconnectInbox;
import io.unhook.inbox.application.RemoveInbox;
import io.unhook.inbox.application.ShowInboxes;
import io.unhook.inbox.domain.Inbox;
import io.unhook.inbox.domain.InboxState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Personal inboxes. Every call can be repeated safely: a client that got no answer simply asks again. */
@Path("/inboxes")
@RolesAllowed({MEMBER, ACCOUNT_ACCESS, SUPER_ADMIN, SERVICE})
class InboxResource {
    private final MailboxCaller caller;
    private final ConnectInbox connectInbox;
    private final ReconnectInbox reconnectInbox;
    private final AskForConsent askForConsent;
    private final ForeseeRemoval foreseeRemoval;
    private final DeactivateInbox deactivateInbox;
    private final ReactivateInbox reactivateInbox;
    private final RemoveInbox removeInbox;
    private final ShowInboxes showInboxes;

    InboxResource(
            MailboxCaller caller,
            ConnectInbox connectInbox,
            ReconnectInbox reconnectInbox,
            AskForConsent askForConsent,
            ForeseeRemoval foreseeRemoval,
            DeactivateInbox deactivateInbox,
            ReactivateInbox reactivateInbox,
            RemoveInbox removeInbox,
            ShowInboxes showInboxes) {
        this.caller = caller;
        this.connectInbox = connectInbox;
        this.reconnectInbox = reconnectInbox;
        this.askForConsent = askForConsent;
        this.foreseeRemoval = foreseeRemoval;
        this.deactivateInbox = deactivateInbox;
        this.reactivateInbox = reactivateInbox;
        this.removeInbox = removeInbox;
        this.showInboxes = showInboxes;
    }

    @POST
    @RunOnVirtualThread // it waits for another service
    @Operation(
            operationId = "connectInbox",
            summary = "Connect an inbox, or reconnect one that was disconnected",
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
        var connected = connectInbox.askedBy(caller.actor(), body.wantedBy(caller));
        return MailboxView.answer("/inboxes", connected, askForConsent.about(connected.mailbox(), body.consentWish()));
    }

    @POST
    @Path("/{id}/reconnection")
    @Consumes(MediaType.APPLICATION_JSON) // said, so that a call without a body needs no content type
    @RunOnVirtualThread // it waits for another service
    @Operation(
            operationId = "reconnectInbox",
            summary = "Reconnect an inbox by its id, at the same provider or another",
            description =
                    "Its next connection awaits consent. Repeatable: one that is connected, or waits already, stays as it is.",
            extensions =
                    @Extension(
                            name = REFUSES,
                            value =
                                    "404 inbox-not-found, 409 inbox-not-connected, 409 disconnect-previous-mailbox-first, 409 connection-ended, 409 revocation-in-progress, 503 consent-unavailable"))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MailboxView.class)))
    public RestResponse<MailboxView> reconnect(
            @RestPath String id, @Valid @RequestBody(required = false) ReconnectBody body) {
        ReconnectBody wish = ReconnectBody.orEmpty(body);
        Inbox inbox = reconnectInbox.askedBy(caller, id, wish.where());
        return MailboxView.answer(inbox, askForConsent.about(inbox, wish.consentWish()));
    }

    @GET
    @RolesAllowed({MEMBER, ACCOUNT_ACCESS, SUPER_ADMIN, SERVICE, OPERATOR})
    @Operation(
            operationId = "listInboxes",
            summary = "List inboxes",
            description = "A member sees their own, an admin and a service their accounts, an operator all.",
            extensions = @Extension(name = REFUSES, value = "404 account-not-found"))
    public Page<MailboxView> list(@Valid @BeanParam ListFilter filter) {
        var query = filter.askedBy(caller, InboxState.values());
        return Page.of(showInboxes.matching(query), filter.limit(), Inbox::id, MailboxView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MEMBER, ACCOUNT_ACCESS, SUPER_ADMIN, SERVICE, OPERATOR})
    @Operation(
            operationId = "showInbox",
            summary = "Show an inbox",
            description = "providerAccess tells what became of its access at the provider.",
            extensions = @Extension(name = REFUSES, value = "404 inbox-not-found"))
    public MailboxView show(@RestPath String id) {
        return MailboxView.of(showInboxes.one(caller, id));
    }

    @GET
    @Path("/{id}/removal-preview")
    @RolesAllowed({MEMBER, ACCOUNT_ACCESS, SUPER_ADMIN, SERVICE, OPERATOR})
    @RunOnVirtualThread // it waits for another service
    @Operation(
            operationId = "previewRemovalOfInbox",
            summary = "What removing it would stop, what goes on, and how it will probably end",
            description = "For the question before the button; nothing changes. docs/previews.md has the words.",
            extensions =
                    @Extension(
                            name = REFUSES,
                            value = "404 inbox-not-found, 409 inbox-not-connected, 503 preview-unavailable"))
    public Preview previewRemoval(@RestPath String id) {
        return foreseeRemoval.of(showInboxes.one(caller, id));
    }

    @GET
    @Path("/{id}/deactivation-preview")
    @RolesAllowed({MEMBER, ACCOUNT_ACCESS, SUPER_ADMIN, SERVICE, OPERATOR})
    @Operation(
            operationId = "previewDeactivationOfInbox",
            summary = "What switching it off would stop, and what goes on",
            description = "For the question before the button; nothing changes.",
            extensions = @Extension(name = REFUSES, value = "404 inbox-not-found, 409 inbox-not-connected"))
    public Preview previewDeactivation(@RestPath String id) {
        return DeactivationPreview.of(showInboxes.one(caller, id));
    }

    @PUT
    @Path("/{id}/deactivation")
    @Operation(
            operationId = "deactivateInbox",
            summary = "Switch an inbox off",
            description = "No mail comes or goes; the access at the provider stays. Repeatable.",
            extensions = @Extension(name = REFUSES, value = "404 inbox-not-found, 409 inbox-not-connected"))
    public void deactivate(@RestPath String id) {
        deactivateInbox.askedBy(caller, id);
    }

    @DELETE
    @Path("/{id}/deactivation")
    @Operation(
            operationId = "reactivateInbox",
            summary = "Switch an inbox on again",
            description = "Repeatable.",
            extensions = @Extension(name = REFUSES, value = "404 inbox-not-found, 409 inbox-not-connected"))
    public void reactivate(@RestPath String id) {
        reactivateInbox.askedBy(caller, id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "removeInbox",
            summary = "Remove a deactivated inbox",
            description =
                    "Its access at the provider is ended after this: GET /disconnections of provider-revocation-service tells how. Repeatable.",
            extensions = @Extension(name = REFUSES, value = "404 inbox-not-found, 409 inbox-still-active"))
    public void remove(@RestPath String id) {
        removeInbox.askedBy(caller, id);
    }
}
