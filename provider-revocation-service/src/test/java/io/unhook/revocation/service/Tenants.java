package io.unhook.revocation.service;

import io.unhook.contracts.Provider;
import io.unhook.revocation.service.Consents.Given;
import java.util.UUID;

/** Where the rows of Microsoft's tables are played: each in a tenant of its own, which opted in unless it is said. */
final class Tenants {
    static final String NOT_OPTED_IN = "not opted in";
    static final String FORBIDDEN = "opted in without the right";
    static final String TENANT_WIDE = "an administrator consented for everybody";
    static final String TWO_RESOURCES = "two resources";
    static final String PERSONAL = "outlook.com";
    static final String BY_HAND = "the person ended it";
    static final String AFTER_THE_CALL = "after the call";

    /** {@code *} is the tenant. */
    static final String TOKEN = "POST /microsoft/login/*/oauth2/v2.0/token";

    private Tenants() {}

    /** The faults strike this row's tenant or person, as far as a call says whose it is. */
    static Played begin(Row row) {
        String name = UUID.randomUUID().toString();
        boolean personal = row.where().equals(PERSONAL);
        String address = personal ? name + "@outlook.com" : "ada@" + name + ".example";
        String tenant = personal ? "consumers" : Consents.tenant(name + ".example", revoker(row));
        Given consent = Consents.given("{'provider': 'microsoft', 'address': '%s'%s}".formatted(address, more(row)));
        Played played = new Played(row, "microsoft", Api.inbox(Provider.MICROSOFT, address), consent).connected();
        happens(row, tenant, address);
        return played.removed(fault -> narrowed(fault, tenant, consent));
    }

    private static String revoker(Row row) {
        return switch (row.where()) {
            case NOT_OPTED_IN -> "not-opted-in";
            case FORBIDDEN -> "forbidden";
            default -> "opted-in";
        };
    }

    private static String more(Row row) {
        return row.where().equals(TWO_RESOURCES)
                ? ", 'scopes': ['openid', 'profile', 'email', 'offline_access', 'https://graph.microsoft.com/Mail.ReadWrite',"
                        + " 'https://outlook.office.com/IMAP.AccessAsUser.All']"
                : "";
    }

    private static void happens(Row row, String tenant, String address) {
        if (row.where().equals(BY_HAND)) Consents.endByHand("microsoft", address);
        if (row.where().equals(TENANT_WIDE))
            Consents.tell(
                    "PUT",
                    "/control/tenants/" + tenant + "/tenant-wide-grants",
                    "{'client': 'microsoft-client', 'scopes': ['Mail.ReadWrite']}");
    }

    private static Fault narrowed(Fault fault, String tenant, Given consent) {
        String endpoint = (String) fault.order().get("endpoint");
        if (endpoint.equals(TOKEN)) return fault.at(TOKEN.replace("*", tenant));
        return endpoint.startsWith("DELETE") ? fault.with("subject", consent.subject()) : fault;
    }
}
