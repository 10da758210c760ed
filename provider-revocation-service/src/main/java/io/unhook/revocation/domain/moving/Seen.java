package io.unhook.revocation.domain.moving;

import io.unhook.contracts.Provider;
import java.time.Instant;
import java.util.List;

/** What one more observation of a domain comes to. */
public sealed interface Seen {

    /** There is nothing yet to compare it with. */
    record First() implements Seen {}

    record Same() implements Seen {}

    /** Something changed; a second observation has to agree, some hours later. */
    record Suspected() implements Seen {}

    /** It changed for good, between hosts that tell nothing about mailboxes, or back to where they were all the time. */
    record Settled() implements Seen {}

    /** @param observedAt when the first of the agreeing observations was made: what began later was meant so */
    record Moved(Provider from, Provider to, Instant observedAt, List<String> evidence) implements Seen {}

    /** It went away from where the mailboxes were, and where they are now is not to be seen. */
    record NotAMove(Provider from, MailHost host, Instant observedAt, List<String> evidence) implements Seen {}
}
