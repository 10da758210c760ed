package io.unhook.stack.infrastructure;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/**
 * A token's claims, taken from the request for it: {@code sub}, {@code groups}, {@code account_id} or {@code accounts}. The services'
 * own clients get what is registered for them, as in production.
 */
final class WhatWasAskedFor extends DefaultOAuth2TokenCallback {
    private static final Duration A_DAY_OF_WORK = Duration.ofHours(12);
    private static final Set<String> KEEPERS_OF_MAILBOXES = Set.of("inbox-service", "channel-service");

    WhatWasAskedFor(String issuer) {
        super(issuer, "nobody", "JWT", List.of("unhook"), Map.of(), A_DAY_OF_WORK.toSeconds());
    }

    @Override
    public String subject(TokenRequest request) {
        List<String> sub = words(request, "sub");
        return sub.isEmpty() ? super.subject(request) : sub.getFirst();
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        Map<String, Object> claims = new TreeMap<>(super.addClaims(request));
        List<String> groups = words(request, "groups");
        if (!groups.isEmpty()) claims.put("groups", groups);
        List<String> accounts = words(request, "accounts");
        if (!accounts.isEmpty()) claims.put("accounts", accounts);
        List<String> account = words(request, "account_id");
        if (!account.isEmpty()) claims.put("account_id", account.getFirst());
        if (KEEPERS_OF_MAILBOXES.contains(super.subject(request)))
            claims.putAll(Map.of("groups", List.of("service"), "accounts", List.of("*")));
        return claims;
    }

    private static List<String> words(TokenRequest request, String field) {
        List<String> values = request.getCustomParameters().getOrDefault(field, List.of());
        return values.isEmpty() ? List.of() : List.of(values.getFirst().split("[ ,]+"));
    }
}
