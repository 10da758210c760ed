package io.unhook.simulator.google;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Google's names of scopes. */
final class Scopes {
    private static final String AUTH = "https://www.googleapis.com/auth/";
    private static final Set<String> SIGN_IN =
            Set.of("openid", "email", "profile", AUTH + "userinfo.email", AUTH + "userinfo.profile");

    private Scopes() {}

    static boolean exists(String scope) {
        return isSignIn(scope) || scope.equals("https://mail.google.com/") || scope.matches(AUTH + "[a-z0-9._-]+");
    }

    static boolean isSignIn(String scope) {
        return SIGN_IN.contains(scope);
    }

    /** {@code email} and {@code profile} are short for something, and bring {@code openid} along. */
    static List<String> longNames(List<String> asked) {
        Set<String> given = new LinkedHashSet<>();
        asked.forEach(scope -> given.add(longName(scope)));
        if (given.stream().anyMatch(Scopes::isSignIn)) {
            given.add("openid");
        }
        return List.copyOf(given);
    }

    private static String longName(String scope) {
        return scope.equals("email") || scope.equals("profile") ? AUTH + "userinfo." + scope : scope;
    }
}
