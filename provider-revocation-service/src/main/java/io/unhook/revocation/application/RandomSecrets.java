package io.unhook.revocation.application;

import io.unhook.revocation.domain.provider.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** What nobody can guess: 43 characters that may stand in a URL. */
@ApplicationScoped
class RandomSecrets {
    private static final int BYTES = 32;

    private final RandomGenerator random;

    RandomSecrets(RandomGenerator random) {
        this.random = random;
    }

    Secret next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
