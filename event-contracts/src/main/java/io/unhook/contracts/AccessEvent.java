package io.unhook.contracts;

/** What happens to our access at the provider. Only provider-revocation-service says it. */
public sealed interface AccessEvent extends MailboxEvent
        permits AccessGranted, AccessRefused, AccessLost, DisconnectionActionNeeded, DisconnectionSettled {
    @Override
    default Topic topic() {
        return Topic.ACCESS_EVENTS;
    }
}
