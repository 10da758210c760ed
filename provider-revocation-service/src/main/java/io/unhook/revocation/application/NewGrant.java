package io.unhook.revocation.application;

import io.unhook.revocation.application.Tokens.Password;
import io.unhook.revocation.domain.Purpose;
import io.unhook.revocation.domain.provider.Secret;
import java.time.Instant;
import java.util.Optional;

/** A credential that the product obtained itself, and the use it is for. */
public record NewGrant(
        Purpose purpose,
        Optional<String> issuer,
        Optional<String> clientId,
        Optional<Instant> connectedAt,
        Handed credential) {

    NewUse use() {
        return new NewUse(purpose, connectedAt, false);
    }

    public sealed interface Handed {

        record RefreshToken(Secret secret) implements Handed {}

        record MailPassword(Password password) implements Handed {}
    }
}
