package io.unhook.simulator.microsoft;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Set;

/**
 * An {@code oauth2PermissionGrant}: one a client, resource and principal.
 *
 * @param principal a person's {@code oid}; null if an admin consented for everybody
 * @param listedUntil how long replication lets a deleted object be seen
 * @param worksUntil how long the sign-in service still goes by a deleted object
 */
record GrantObject(
        String id,
        String tenant,
        String client,
        String servicePrincipal,
        String principal,
        Resource resource,
        Set<String> scopes,
        Instant deletedAt,
        Instant listedUntil,
        Instant worksUntil) {

    @JsonIgnore
    boolean isTenantWide() {
        return principal == null;
    }

    @JsonIgnore
    String consentType() {
        return isTenantWide() ? "AllPrincipals" : "Principal";
    }

    /** The truth, which lists may show later. */
    boolean exists() {
        return deletedAt == null;
    }

    boolean isListed(Instant now) {
        return exists() || now.isBefore(listedUntil);
    }

    boolean works(Instant now) {
        return exists() || now.isBefore(worksUntil);
    }

    boolean isOf(String inTenant, String app, String person) {
        return tenant.equals(inTenant) && client.equals(app) && (isTenantWide() || principal.equals(person));
    }

    GrantObject deleted(Instant at, Instant listed, Instant works) {
        return new GrantObject(id, tenant, client, servicePrincipal, principal, resource, scopes, at, listed, works);
    }

    GrantObject with(Set<String> otherScopes) {
        return new GrantObject(
                id,
                tenant,
                client,
                servicePrincipal,
                principal,
                resource,
                otherScopes,
                deletedAt,
                listedUntil,
                worksUntil);
    }
}
