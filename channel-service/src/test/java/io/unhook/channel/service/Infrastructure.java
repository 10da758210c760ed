package io.unhook.channel.service;

import io.quarkus.test.common.QuarkusTestResource;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Topic;
import io.unhook.stack.testing.InfrastructureResource;
import io.unhook.stack.testing.RevocationStandIn;
import io.unhook.stack.testing.SignIn;
import io.unhook.stack.testing.mailbox.MailboxApi;

/** A real PostgreSQL, a real broker and real tokens, once for all the tests of this module; and its doors. */
@QuarkusTestResource(InfrastructureResource.class)
@QuarkusTestResource(SignIn.class)
@QuarkusTestResource(RevocationStandIn.class)
final class Infrastructure {
    static final MailboxApi channels =
            new MailboxApi("channel-service", "/channels", MailboxKind.CHANNEL, Topic.CHANNEL_EVENTS);

    private Infrastructure() {}
}
