package io.unhook.revocation.application;

import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.RevocationSettings.Scope;
import io.unhook.revocation.domain.Purpose;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.consent.Consent.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which data is asked for what, as configured. */
@ApplicationScoped
class WantedScopes {
    private static final String SIGN_IN = "sign-in";
    private static final String MAIL = "mail";

    private final Map<String, Map<String, Scope>> scopes;

    WantedScopes(RevocationSettings settings) {
        this.scopes = settings.consents().scopes();
    }

    /** What is asked, and how a person is told. */
    record Asked(Wanted wanted, List<AskedScope> told) {}

    /** @param page by the last part of its redirect URI */
    Asked of(Purpose purpose, String page, String locale) {
        String feature = switch (purpose) {
            case OfMailbox _ -> MAIL;
            case OfFeature of -> of.feature();
        };
        Collection<Scope> known = scopes.getOrDefault(page, scopes.getOrDefault("oauth", Map.of()))
                .values();
        if (known.stream().noneMatch(serves(feature)))
            throw new Refusal.NotAcceptable("use.feature", "Which data it needs there is not configured.");
        Predicate<Scope> needed = serves(SIGN_IN).or(serves(feature));
        Predicate<Scope> asked = needed.or(scope -> purpose instanceof OfMailbox && scope.withMailbox());
        return new Asked(
                new Wanted(names(known, asked), names(known, needed.and(Scope::required))), told(known, asked, locale));
    }

    private static Predicate<Scope> serves(String feature) {
        return scope -> scope.features().contains(feature);
    }

    private static java.util.Set<String> names(Collection<Scope> known, Predicate<Scope> which) {
        return known.stream().filter(which).map(Scope::scope).collect(Collectors.toUnmodifiableSet());
    }

    private static List<AskedScope> told(Collection<Scope> known, Predicate<Scope> which, String locale) {
        return known.stream()
                .filter(which)
                .map(scope -> new AskedScope(
                        scope.scope(),
                        purpose(scope, locale),
                        scope.features().stream().sorted().toList()))
                .sorted(Comparator.comparing(AskedScope::scope))
                .toList();
    }

    private static String purpose(Scope scope, String locale) {
        String language = locale.split("[-_]", 2)[0];
        return scope.purpose().getOrDefault(language, scope.purpose().getOrDefault("en", ""));
    }
}
