package io.unhook.revocation.domain.provider;

import io.unhook.contracts.ActionBy;

/**
 * What a person has to do at the provider, because no program may.
 *
 * @param url the provider's own page, from configuration; null where there is none (an IMAP password)
 * @param steps a message key that notification-service turns into words
 */
public record PersonStep(ActionBy by, String url, String steps) {}
