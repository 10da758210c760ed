package io.unhook.stack.infrastructure;

import java.util.List;

/** Whom a token speaks of: a person of one account, a service of several, or an operator of none. */
public record Person(String sub, List<String> groups, List<String> accounts) {
    /** A member of acme with mailboxes of their own. */
    public static final Person ADA = new Person("ada", List.of("MEMBER"), List.of("acme"));

    public static final Person ADMIN = new Person("grace", List.of("MEMBER", "SUPER_ADMIN"), List.of("acme"));
    public static final Person SERVICE = new Person("sync-engine", List.of("service"), List.of("acme", "globex"));
    public static final Person OPERATOR = new Person("operator", List.of("operator"), List.of());

    public static final List<Person> NAMED = List.of(ADA, ADMIN, SERVICE, OPERATOR);

    public boolean isService() {
        return groups.contains("service");
    }
}
