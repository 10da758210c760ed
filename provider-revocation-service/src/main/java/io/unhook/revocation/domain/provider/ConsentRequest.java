package io.unhook.revocation.domain.provider;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What a consent page is asked with.
 *
 * @param state comes back as it is; {@code secrets} belong to it
 * @param loginHint the address that is wanted
 */
public record ConsentRequest(
        Optional<String> issuer,
        URI redirectUri,
        Set<String> scopes,
        Secret state,
        CodeSecrets secrets,
        Optional<String> loginHint) {}
