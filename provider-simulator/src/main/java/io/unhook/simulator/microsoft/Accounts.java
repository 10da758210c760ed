package io.unhook.simulator.microsoft;

import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.world.GrantKey;
import io.unhook.simulator.world.Granted;
import io.unhook.simulator.world.Person;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.Secrets;
import io.unhook.simulator.world.World;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** People in their tenants. The {@code oid} follows from tenant and address, so that it is the same in every run. */
final class Accounts {
    private final World world;

    Accounts(World world) {
        this.world = world;
    }

    Person of(ConsentOrder order, Tenant tenant) {
        Person person = world.people()
                .withAddress(Provider.MICROSOFT, tenant.id(), order.address())
                .filter(known -> order.subject() == null || order.subject().equals(known.subject()))
                .orElseGet(() -> made(order, tenant));
        Person now = order.claims() == null ? person : person.with(order.claims());
        world.people().put(now);
        return now;
    }

    Person of(Granted granted) {
        return world.people()
                .find(
                        Provider.MICROSOFT,
                        tenantOf(granted.grant()),
                        granted.grant().subject())
                .orElseThrow();
    }

    void put(Person person) {
        world.people().put(person);
    }

    static GrantKey key(String tenant, String client, String person) {
        return new GrantKey(Provider.MICROSOFT, tenant + "/" + client, person);
    }

    static String tenantOf(GrantKey key) {
        return key.realm().substring(0, key.realm().indexOf('/'));
    }

    static String clientOf(GrantKey key) {
        return key.realm().substring(key.realm().indexOf('/') + 1);
    }

    /** Another one for every app, so that apps cannot compare notes. */
    static String sub(Person person, String client) {
        byte[] hash = Secrets.sha256(client + " " + person.space() + " " + person.subject());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    /** @param nonce null if none was sent */
    String idToken(String base, Granted granted, Set<String> scopes, String nonce) {
        Person person = of(granted);
        long now = world.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("aud", granted.client());
        claims.put("iss", base + MicrosoftDoor.LOGIN + "/" + person.space() + "/v2.0");
        claims.put("iat", now);
        claims.put("nbf", now);
        claims.put("exp", now + 3600);
        claims.put("tid", person.space());
        claims.put("sub", sub(person, granted.client()));
        claims.put("ver", "2.0");
        if (nonce != null) {
            claims.put("nonce", nonce);
        }
        if (scopes.contains("profile")) {
            claims.put("oid", person.subject());
            claims.put("name", person.name());
            claims.put("preferred_username", person.address());
        }
        if (scopes.contains("email")) {
            claims.put("email", person.address());
        }
        claims.putAll(person.claims());
        return world.key().sign(claims);
    }

    private static Person made(ConsentOrder order, Tenant tenant) {
        String address = order.address();
        String subject = order.subject() == null
                ? Secrets.idOf(address.toLowerCase(Locale.ROOT) + " in " + tenant.id())
                : order.subject();
        String name = order.name() == null ? address.replaceAll("@.*", "") : order.name();
        return new Person(Provider.MICROSOFT, tenant.id(), subject, address, name, Map.of(), null);
    }
}
