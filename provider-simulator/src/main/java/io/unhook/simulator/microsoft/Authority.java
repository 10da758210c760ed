package io.unhook.simulator.microsoft;

import java.util.Optional;

/** What stands in the path before {@code /oauth2/v2.0}: a tenant, or which kinds of accounts may sign in. */
sealed interface Authority {

    /** {@code common}, {@code organizations}, {@code consumers}. */
    record AnyOf(boolean work, boolean personal) implements Authority {}

    record One(Tenant tenant) implements Authority {}

    record Unknown(String name) implements Authority {}

    static Authority named(String name, Tenants tenants) {
        return switch (name) {
            case "common" -> new AnyOf(true, true);
            case "organizations" -> new AnyOf(true, false);
            case "consumers" -> new AnyOf(false, true);
            default -> tenants.find(name).<Authority>map(One::new).orElseGet(() -> new Unknown(name));
        };
    }

    default boolean signsIn(String tenantId) {
        boolean personal = tenantId.equals(Tenant.PERSONAL);
        return switch (this) {
            case AnyOf kinds -> personal ? kinds.personal() : kinds.work();
            case One(Tenant tenant) -> tenant.id().equals(tenantId);
            case Unknown _ -> false;
        };
    }

    default Optional<Tenant> single() {
        return this instanceof One(Tenant tenant) ? Optional.of(tenant) : Optional.empty();
    }
}
