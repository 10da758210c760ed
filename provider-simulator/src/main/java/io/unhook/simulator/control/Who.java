package io.unhook.simulator.control;

import io.unhook.simulator.provider.Consented;
import io.unhook.simulator.world.Grant;
import io.unhook.simulator.world.Person;
import io.unhook.simulator.world.Provider;

/** Whose grants, or which people. What is left out is not looked at. */
public record Who(
        Provider provider, String address, String subject, String realm, String tenant, String issuer, String client) {
    public static final Who EVERYBODY = new Who(null, null, null, null, null, null, null);

    public static Who gave(Consented consented) {
        return new Who(consented.provider(), null, consented.subject(), consented.realm(), null, null, null);
    }

    public static Who with(Provider provider, String address) {
        return new Who(provider, address, null, null, null, null, null);
    }

    public boolean gave(Grant grant) {
        String space = tenant != null ? tenant : issuer;
        return is(provider, grant.key().provider())
                && is(subject, grant.key().subject())
                && is(realm, grant.key().realm())
                && (address == null || address.equalsIgnoreCase(grant.address()))
                && (space == null || grant.key().realm().startsWith(space + "/"))
                && (client == null || consentedThrough(grant));
    }

    public boolean is(Person person) {
        String space = tenant != null ? tenant : issuer;
        return is(provider, person.provider())
                && is(subject, person.subject())
                && (address == null || person.hasAddress(address))
                && (space == null || person.space().equals(space));
    }

    /** Somebody in particular, not everybody. */
    Who named() {
        if (provider == null || (address == null && subject == null)) {
            throw new IllegalArgumentException("name the provider and the person: address or subject");
        }
        return this;
    }

    private boolean consentedThrough(Grant grant) {
        return grant.epochs().stream()
                .flatMap(epoch -> epoch.consents().stream())
                .anyMatch(consent -> consent.client().equals(client));
    }

    private static boolean is(Object wanted, Object found) {
        return wanted == null || wanted.equals(found);
    }
}
