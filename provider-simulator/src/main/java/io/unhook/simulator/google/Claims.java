package io.unhook.simulator.google;

import io.unhook.simulator.world.Granted;
import io.unhook.simulator.world.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a token's scopes let us know about a person. */
final class Claims {
    private static final String AUTH = "https://www.googleapis.com/auth/";

    private Claims() {}

    static Map<String, Object> about(Person person, Granted granted) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", person.subject());
        if (mayKnow(granted, "email")) {
            claims.put("email", person.address());
            claims.put("email_verified", true);
            domain(person).ifPresent(hd -> claims.put("hd", hd));
        }
        if (mayKnow(granted, "profile")) {
            claims.put("name", person.name());
            claims.put("given_name", person.name());
        }
        claims.putAll(person.claims());
        return claims;
    }

    private static boolean mayKnow(Granted granted, String what) {
        return granted.has(what) || granted.has(AUTH + "userinfo." + what);
    }

    /** Only Workspace accounts have a hosted domain. */
    private static Optional<String> domain(Person person) {
        String domain = person.address().replaceAll(".*@", "");
        return domain.equals("gmail.com") || domain.equals("googlemail.com") ? Optional.empty() : Optional.of(domain);
    }
}
