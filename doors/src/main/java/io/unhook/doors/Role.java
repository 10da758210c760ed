package io.unhook.doors;

/** The groups of a token. What each may do stands at each endpoint. */
public enum Role {
    MEMBER(Role.Names.MEMBER),
    ACCOUNT_ACCESS(Role.Names.ACCOUNT_ACCESS),
    SUPER_ADMIN(Role.Names.SUPER_ADMIN),
    SERVICE(Role.Names.SERVICE),
    OPERATOR(Role.Names.OPERATOR);

    /** For {@code @RolesAllowed}, which wants constants. */
    public static final class Names {
        public static final String MEMBER = "MEMBER";
        public static final String ACCOUNT_ACCESS = "ACCOUNT_ACCESS";
        public static final String SUPER_ADMIN = "SUPER_ADMIN";
        public static final String SERVICE = "service";
        public static final String OPERATOR = "operator";

        private Names() {}
    }

    private final String group;

    Role(String group) {
        this.group = group;
    }

    public String group() {
        return group;
    }
}
