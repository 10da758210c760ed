package io.unhook.revocation.rest;

import static io.unhook.doors.Role.Names.ACCOUNT_ACCESS;
import static io.unhook.doors.Role.Names.MEMBER;
import static io.unhook.doors.Role.Names.OPERATOR;
import static io.unhook.doors.Role.Names.SERVICE;
import static io.unhook.doors.Role.Names.SUPER_ADMIN;
import static io.unhook.doors.openapi.DocumentDoors.REFUSES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unhook.revocation.application.ShowReceipt;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A signed outcome, to whoever may see the disconnection; what they do with it, and whom they show it, is theirs. */
@Path("/disconnections/{id}/receipt")
@RolesAllowed({MEMBER, ACCOUNT_ACCESS, SUPER_ADMIN, SERVICE, OPERATOR})
@RunOnVirtualThread
class ReceiptResource {
    private final ShowReceipt showReceipt;
    private final CallersRights caller;

    ReceiptResource(ShowReceipt showReceipt, CallersRights caller) {
        this.showReceipt = showReceipt;
        this.caller = caller;
    }

    /** @param jti one that was replaced; absent: the newest */
    @GET
    @Produces("application/jose")
    @Operation(
            operationId = "showReceipt",
            summary = "The signed receipt of an outcome, a JWS in compact form",
            description =
                    "docs/receipts.md says how anybody checks it. jti names one that was replaced; without it, the newest.",
            extensions = @Extension(name = REFUSES, value = "404 not-found, 409 not-settled-yet"))
    public String show(@RestPath String id, @RestQuery Optional<String> jti) {
        return showReceipt.of(caller, id, jti);
    }
}
