package io.unhook.simulator.microsoft;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of {@code $filter} as Graph documents for grant objects: one or more {@code … eq '…'} joined by {@code and}. */
final class Filter {
    private static final Pattern EQUALS = Pattern.compile("\\s*(\\w+)\\s+eq\\s+'([^']*)'\\s*");

    private Filter() {}

    /** Empty if Graph would not understand it. */
    static Optional<Predicate<GrantObject>> read(String text, boolean principalId) {
        Predicate<GrantObject> all = _ -> true;
        for (String part : text.split("\\band\\b")) {
            Matcher equals = EQUALS.matcher(part);
            Optional<Predicate<GrantObject>> one =
                    equals.matches() ? one(equals.group(1), equals.group(2), principalId) : Optional.empty();
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all = all.and(one.get());
        }
        return Optional.of(all);
    }

    private static Optional<Predicate<GrantObject>> one(String field, String value, boolean principalId) {
        return switch (field) {
            case "clientId" -> Optional.of(object -> object.servicePrincipal().equals(value));
            case "consentType" -> Optional.of(object -> object.consentType().equals(value));
            case "principalId" ->
                principalId ? Optional.of(object -> value.equals(object.principal())) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
