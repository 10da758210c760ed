package io.unhook.revocation.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unhook.revocation.application.ReceiptKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Public, so that anybody who was given a receipt can check it: only public keys are here. */
@Path("/.well-known/jwks.json")
@PermitAll
@RunOnVirtualThread
class KeySetResource {
    /** How long a new key must stand second in the configuration before it signs, with some room to spare. */
    private static final String FIVE_MINUTES = "public, max-age=300";

    private final ReceiptKeys keys;

    KeySetResource(ReceiptKeys keys) {
        this.keys = keys;
    }

    @GET
    @Produces({"application/json", "application/jwk-set+json"})
    @ResponseHeader(name = "Cache-Control", value = FIVE_MINUTES)
    @Operation(
            operationId = "showKeys",
            summary = "The public keys that receipts are checked with",
            description = "A JWK set (RFC 7517). Open to anybody.")
    public String show() {
        return "{\"keys\":[" + String.join(",", keys.all()) + "]}";
    }
}
