package io.unhook.simulator.generic;

import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.world.GrantKey;
import io.unhook.simulator.world.Granted;
import io.unhook.simulator.world.Person;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.Secrets;
import io.unhook.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** People at an issuer. The {@code sub} follows from issuer and address, so that it is the same in every run. */
final class Accounts {
    private final World world;

    Accounts(World world) {
        this.world = world;
    }

    Person of(ConsentOrder order) {
        Person person = world.people()
                .withAddress(Provider.GENERIC, order.issuer(), order.address())
                .filter(known -> order.subject() == null || order.subject().equals(known.subject()))
                .orElseGet(() -> made(order));
        Person now = order.claims() == null ? person : person.with(order.claims());
        world.people().put(now);
        return now;
    }

    Person of(Granted granted) {
        return world.people()
                .find(Provider.GENERIC, issuerOf(granted), granted.grant().subject())
                .orElseThrow();
    }

    static GrantKey key(String issuer, String client, String person) {
        return new GrantKey(Provider.GENERIC, issuer + "/" + client, person);
    }

    static String issuerOf(Granted granted) {
        String realm = granted.grant().realm();
        return realm.substring(0, realm.indexOf('/'));
    }

    Map<String, Object> claims(Granted granted) {
        Person person = of(granted);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", person.subject());
        if (granted.has("email")) {
            claims.put("email", person.address());
            claims.put("email_verified", true);
        }
        if (granted.has("profile")) {
            claims.put("name", person.name());
        }
        claims.putAll(person.claims());
        return claims;
    }

    private static Person made(ConsentOrder order) {
        String address = order.address();
        String subject = order.subject() == null
                ? Secrets.idOf(address.toLowerCase(Locale.ROOT) + " at " + order.issuer())
                : order.subject();
        String name = order.name() == null ? address.replaceAll("@.*", "") : order.name();
        return new Person(Provider.GENERIC, order.issuer(), subject, address, name, Map.of(), null);
    }
}
