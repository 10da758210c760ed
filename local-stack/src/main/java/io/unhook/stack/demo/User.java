package io.unhook.stack.demo;

import io.unhook.stack.infrastructure.Person;
import java.util.List;
import java.util.Map;

/**
 * A person of an account, and the address that they are written to at.
 *
 * @param locale which language they read, {@code en} or {@code sv}
 */
record User(String account, String id, String name, String address, String locale, List<String> roles, int version) {
    static User member(String account, String id, String name, String address) {
        return new User(account, id, name, address, "en", List.of("MEMBER"), 1);
    }

    User promotedTo(String role) {
        return new User(account, id, name, address, locale, List.of("MEMBER", role), version + 1);
    }

    Person signedIn() {
        return new Person(id, roles, List.of(account));
    }

    /** As the directory has them. */
    Map<String, Object> entry() {
        return Map.of(
                "accountId",
                account,
                "userId",
                id,
                "address",
                address,
                "name",
                name,
                "locale",
                locale,
                "roles",
                roles,
                "version",
                version,
                "removed",
                false);
    }
}
