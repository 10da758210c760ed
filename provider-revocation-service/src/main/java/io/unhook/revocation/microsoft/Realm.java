package io.unhook.revocation.microsoft;

import io.unhook.revocation.domain.provider.GrantKey;
import java.util.regex.Pattern;

/** Where a Microsoft consent holds: our app in one tenant. */
record Realm(String tenant, String appId) {
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static Realm of(GrantKey grant) {
        int slash = grant.realm().indexOf('/');
        return new Realm(grant.realm().substring(0, slash), grant.realm().substring(slash + 1));
    }

    /** Both become part of URLs, so nothing but an id may pass. */
    static boolean isId(String text) {
        return GUID.matcher(text).matches();
    }

    String text() {
        return tenant + "/" + appId;
    }
}
