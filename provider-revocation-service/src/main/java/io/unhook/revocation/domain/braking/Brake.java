package io.unhook.revocation.domain.braking;

import io.unhook.contracts.Provider;

/**
 * While it is on, no call goes out that would end a grant it is about. Looking goes on: a probe ends nothing, and it shows what
 * became of the calls that went out before.
 *
 * @param name the provider, or the account; empty for everything
 */
public record Brake(Kind kind, String name) {

    /** The word is for metrics and health. */
    public enum Kind {
        EVERYTHING("stop-all"),
        PROVIDER("stop-provider"),
        ACCOUNT("stop-account"),
        /** Set by {@link MassRemovalRule}, not by a person. */
        MASS_REMOVAL("mass-removal");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public static Brake onEverything() {
        return new Brake(Kind.EVERYTHING, "");
    }

    public static Brake on(Provider provider) {
        return new Brake(Kind.PROVIDER, provider.name());
    }

    public static Brake onAccount(String accountId) {
        return new Brake(Kind.ACCOUNT, accountId);
    }

    public static Brake onMassRemoval(String accountId) {
        return new Brake(Kind.MASS_REMOVAL, accountId);
    }
}
