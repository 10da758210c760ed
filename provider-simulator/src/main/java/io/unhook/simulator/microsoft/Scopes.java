package io.unhook.simulator.microsoft;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Scopes as somebody asked for them.
 *
 * @param signIn {@code openid} and the like: they belong to no resource, and are kept on Graph's grant object
 */
record Scopes(Set<String> signIn, Set<String> graph, Set<String> outlook) {
    private static final Set<String> SIGN_IN = Set.of("openid", "profile", "email", "offline_access");

    /** A scope without a resource is Graph's. */
    static Scopes of(Collection<String> scopes) {
        Scopes sorted = new Scopes(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        for (String scope : scopes) {
            if (SIGN_IN.contains(scope)) {
                sorted.signIn.add(scope);
            } else if (scope.startsWith(Resource.OUTLOOK.prefix())) {
                sorted.outlook.add(scope.substring(Resource.OUTLOOK.prefix().length()));
            } else {
                sorted.graph.add(scope.replace(Resource.GRAPH.prefix(), ""));
            }
        }
        return sorted;
    }

    static Scopes of(String text) {
        return of(Arrays.asList(text.strip().split("\\s+")));
    }

    /** Of one that was asked for by URL, other than Graph's and Outlook's. */
    boolean isOfUnknownResource() {
        return graph.stream().anyMatch(scope -> scope.contains("/"));
    }

    Set<String> of(Resource resource) {
        return resource == Resource.GRAPH ? graph : outlook;
    }

    /** None when only a sign-in is asked for; more than one is more than a token can be for. */
    List<Resource> resources() {
        return Stream.of(Resource.values())
                .filter(resource -> !of(resource).isEmpty())
                .toList();
    }

    /** What the grant object of a resource says. */
    Set<String> onObject(Resource resource) {
        Set<String> all = new LinkedHashSet<>(resource == Resource.GRAPH ? signIn : Set.of());
        all.addAll(of(resource));
        return all;
    }

    static String qualified(Resource resource, Set<String> names) {
        return names.stream()
                .filter(name -> !name.equals("offline_access"))
                .map(name -> SIGN_IN.contains(name) ? name : resource.prefix() + name)
                .collect(Collectors.joining(" "));
    }
}
