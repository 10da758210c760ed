package io.unhook.simulator.microsoft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a person's token request comes to: one resource, and the scopes of it that are consented. */
sealed interface Covered {

    record By(Resource resource, Set<String> scopes) implements Covered {}

    record SeveralResources() implements Covered {}

    record NotConsented() implements Covered {}

    /** Asked for by name: all of it must be consented. */
    static Covered all(Scopes wanted, Directory directory, Account account) {
        List<Resource> resources = wanted.resources();
        if (resources.size() > 1) {
            return new SeveralResources();
        }
        Resource resource = resources.isEmpty() ? Resource.GRAPH : resources.getFirst();
        Set<String> consented = account.consented(directory, resource);
        boolean covered = resources.isEmpty() ? !consented.isEmpty() : consented.containsAll(wanted.of(resource));
        Set<String> given = new LinkedHashSet<>(wanted.signIn());
        given.addAll(wanted.of(resource));
        return covered ? new By(resource, given) : new NotConsented();
    }

    /**
     * Nothing asked for by name: what is left of the scopes that the token came with, of the first resource that has any. So a
     * tenant-wide consent to one of them keeps the token working.
     */
    static Covered whatIsLeft(Scopes original, Directory directory, Account account) {
        for (Resource resource : Resource.values()) {
            Set<String> left = new LinkedHashSet<>(original.onObject(resource));
            left.retainAll(account.consented(directory, resource));
            boolean anyPermission = original.of(resource).isEmpty()
                    ? original.resources().isEmpty()
                    : left.stream().anyMatch(original.of(resource)::contains);
            if (!left.isEmpty() && anyPermission) {
                left.addAll(original.signIn());
                return new By(resource, left);
            }
        }
        return new NotConsented();
    }

    /** Whose consents count. */
    record Account(String tenant, String client, String person) {

        Set<String> consented(Directory directory, Resource resource) {
            return directory.consented(tenant, client, person, resource);
        }
    }
}
