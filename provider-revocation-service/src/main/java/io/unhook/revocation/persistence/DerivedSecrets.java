package io.unhook.revocation.persistence;

import io.unhook.revocation.application.StateSecrets;
import io.unhook.revocation.domain.provider.CodeSecrets;
import io.unhook.revocation.domain.provider.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;

/** Keyed hashes of the state, one for each purpose: 43 characters, as PKCE wants at least. */
@ApplicationScoped
class DerivedSecrets implements StateSecrets {
    private final TokenSeal seal;

    DerivedSecrets(TokenSeal seal) {
        this.seal = seal;
    }

    @Override
    public CodeSecrets of(Secret state) {
        return new CodeSecrets(derived("verifier", state), derived("nonce", state));
    }

    private Secret derived(String purpose, Secret state) {
        byte[] hash = seal.hash(new Secret(purpose + "|" + state.reveal()));
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    }
}
