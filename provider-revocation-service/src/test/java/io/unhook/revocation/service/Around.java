package io.unhook.revocation.service;

import io.quarkus.test.common.QuarkusTestResource;
import io.unhook.stack.testing.InfrastructureResource;

/** What runs around the service in all of its tests: a broker, a database, sign-in, and the simulated providers. */
@QuarkusTestResource(InfrastructureResource.class)
@QuarkusTestResource(SignIn.class)
@QuarkusTestResource(Providers.class)
final class Around {
    private Around() {}
}
