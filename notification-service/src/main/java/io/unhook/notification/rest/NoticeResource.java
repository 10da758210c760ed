package io.unhook.notification.rest;

import static io.unhook.doors.openapi.DocumentDoors.REFUSES;

import io.unhook.doors.Caller;
import io.unhook.doors.Page;
import io.unhook.doors.Refusal;
import io.unhook.doors.Role;
import io.unhook.notification.application.FindNotices;
import io.unhook.notification.domain.NoticeQuery;
import io.unhook.notification.domain.NoticeState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.RestQuery;

/** Who was told what and when, and why somebody was not; the newest first. */
@Path("/notices")
public class NoticeResource {
    private final Caller caller;
    private final FindNotices find;

    NoticeResource(Caller caller, FindNotices find) {
        this.caller = caller;
        this.find = find;
    }

    @GET
    @RolesAllowed({
        Role.Names.MEMBER,
        Role.Names.ACCOUNT_ACCESS,
        Role.Names.SUPER_ADMIN,
        Role.Names.SERVICE,
        Role.Names.OPERATOR
    })
    @Operation(
            operationId = "listNotices",
            summary = "Who was told what and when, and why somebody was not",
            description = "The newest first. A member sees what concerns them.",
            extensions = @Extension(name = REFUSES, value = "404 account-not-found, 422 account-missing"))
    public Page<NoticeView> notices(
            @RestQuery String accountId,
            @RestQuery String mailboxId,
            @RestQuery String state,
            @RestQuery String mail,
            @RestQuery Integer limit,
            @RestQuery String cursor) {
        String account = account(accountId);
        String after = Page.after(cursor);
        var query = new NoticeQuery(
                account,
                mailboxId,
                state(state),
                concerning(account, mailboxId),
                mail,
                after.isEmpty() ? null : after,
                Page.fetch(limit));
        return Page.of(find.matching(query), limit, found -> found.notice().id(), NoticeView::of);
    }

    private String account(String named) {
        if (named != null && !caller.maySee(named)) throw Refusal.notFound("account");
        return caller.accountOr(named);
    }

    /** A plain member sees what concerns them: what they were told, and their own mailboxes. */
    private String concerning(String account, String mailboxId) {
        if (caller.isAdmin() || caller.has(Role.OPERATOR)) return null;
        String user = caller.userId();
        if (mailboxId != null && find.isNotTheirs(account, mailboxId, user))
            throw Refusal.notYours("This is somebody else's mailbox.");
        return user;
    }

    private static NoticeState.Name state(String named) {
        if (named == null || named.isBlank()) return null;
        return Arrays.stream(NoticeState.Name.values())
                .filter(name -> name.name().equals(named))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        422,
                        "invalid-field",
                        "A field is not valid",
                        "state is one of " + Arrays.toString(NoticeState.Name.values()) + "."));
    }
}
