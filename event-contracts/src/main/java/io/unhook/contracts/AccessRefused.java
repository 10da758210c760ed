package io.unhook.contracts;

import java.util.List;

/**
 * A consent did not become access: nothing was stored, and nothing was ended at the provider.
 */
public record AccessRefused(Mailbox mailbox, Integer connection, RefusalCause cause, List<String> missingScopes)
        implements AccessEvent {}
