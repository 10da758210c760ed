package io.unhook.revocation.domain.provider;

import java.net.URI;
import java.util.Optional;

/** A code that a browser brought back, to be exchanged for tokens. */
public record CodeExchange(Optional<String> issuer, URI redirectUri, Secret code, CodeSecrets secrets) {}
