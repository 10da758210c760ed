package io.unhook.doors.revocation;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/** The doors of provider-revocation-service that we knock on, as a service of every account. Never within a transaction. */
@Path("/")
@RegisterRestClient(configKey = "revocation")
@OidcClientFilter
public interface RevocationDoor {
    @POST
    @Path("consents")
    ConsentAnswer begin(ConsentOrder order);

    @GET
    @Path("uses/{id}/removal-preview")
    Preview removalPreview(@RestPath String id);
}
