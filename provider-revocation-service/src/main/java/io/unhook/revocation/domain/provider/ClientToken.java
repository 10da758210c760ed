package io.unhook.revocation.domain.provider;

/** A refresh token and the OAuth client it was issued to; the adapter knows that client's secret. */
public record ClientToken(String clientId, Secret refreshToken) {}
