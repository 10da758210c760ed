package io.unhook.inbox.service;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.unhook.stack.testing.InfrastructureResource;
import io.unhook.stack.testing.RevocationStandIn;
import io.unhook.stack.testing.SignIn;

/** A real PostgreSQL, a real broker and real tokens, once for all the tests of this module. */
@QuarkusTestResource(
        value = InfrastructureResource.class,
        initArgs = @ResourceArg(name = "module", value = "inbox-service"))
@QuarkusTestResource(SignIn.class)
@QuarkusTestResource(RevocationStandIn.class)
final class Infrastructure {
    private Infrastructure() {}
}
