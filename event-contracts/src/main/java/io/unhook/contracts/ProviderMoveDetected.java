package io.unhook.contracts;

import java.time.Instant;
import java.util.List;

/**
 * A whole mail domain of an account moved to another provider.
 *
 * <p>Says nothing about single mailboxes: their services disconnect those that began before {@code observedAt}.
 */
public record ProviderMoveDetected(
        String accountId, String domain, Provider from, Provider to, Instant observedAt, List<String> evidence)
        implements DomainEvent {}
