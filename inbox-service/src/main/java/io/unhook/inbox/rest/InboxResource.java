package io.unhook.inbox.rest;

import static io.unhook.doors.Role.Names.ACCOUNT_ACCESS;
import static io.unhook.doors.Role.Names.MEMBER;
import static io.unhook.doors.Role.Names.OPERATOR;
import static io.unhook.doors.Role.Names.SERVICE;
import static io.unhook.doors.Role.Names.SUPER_ADMIN;

import io.unhook.doors.Page;
import io.unhook.inbox.application.ConnectInbox;
import io.unhook.inbox.application.Connected;
import io.unhook.inbox.application.DeactivateInbox;
import io.unhook.inbox.application.InboxQuery;
import io.unhook.inbox.application.ReactivateInbox;
import io.unhook.inbox.application.RemoveInbox;
import io.unhook.inbox.application.ShowInboxes;
import io.unhook.inbox.domain.Inbox;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Personal inboxes. Every call can be repeated safely: a client that got no answer simply asks again. */
@Path("/inboxes")
@RolesAllowed({MEMBER, ACCOUNT_ACCESS, SUPER_ADMIN, SERVICE})
class InboxResource {
    private final CallersRights caller;
    private final ConnectInbox connectInbox;
    private final DeactivateInbox deactivateInbox;
    private final ReactivateInbox reactivateInbox;
    private final RemoveInbox removeInbox;
    private final ShowInboxes showInboxes;

    InboxResource(
            CallersRights caller,
            ConnectInbox connectInbox,
            DeactivateInbox deactivateInbox,
            ReactivateInbox reactivateInbox,
            RemoveInbox removeInbox,
            ShowInboxes showInboxes) {
        this.caller = caller;
        this.connectInbox = connectInbox;
        this.deactivateInbox = deactivateInbox;
        this.reactivateInbox = reactivateInbox;
        this.removeInbox = removeInbox;
        this.showInboxes = showInboxes;
    }

    @POST
    public RestResponse<InboxView> connect(@Valid @NotNull ConnectBody body) {
        Connected connected = connectInbox.askedBy(caller.actor(), body.wantedBy(caller));
        InboxView view = InboxView.of(connected.inbox());
        return connected.isNew()
                ? ResponseBuilder.<InboxView>created(URI.create("/inboxes/" + view.id()))
                        .entity(view)
                        .build()
                : RestResponse.ok(view);
    }

    @GET
    @RolesAllowed({MEMBER, ACCOUNT_ACCESS, SUPER_ADMIN, SERVICE, OPERATOR})
    public Page<InboxView> list(@Valid ListFilter filter) {
        InboxQuery query = filter.askedBy(caller);
        return Page.of(showInboxes.matching(query), filter.limit(), Inbox::id, InboxView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MEMBER, ACCOUNT_ACCESS, SUPER_ADMIN, SERVICE, OPERATOR})
    public InboxView show(@RestPath String id) {
        return InboxView.of(showInboxes.one(caller, id));
    }

    @PUT
    @Path("/{id}/deactivation")
    public void deactivate(@RestPath String id) {
        deactivateInbox.askedBy(caller, id);
    }

    @DELETE
    @Path("/{id}/deactivation")
    public void reactivate(@RestPath String id) {
        reactivateInbox.askedBy(caller, id);
    }

    @DELETE
    @Path("/{id}")
    public void remove(@RestPath String id) {
        removeInbox.askedBy(caller, id);
    }
}
