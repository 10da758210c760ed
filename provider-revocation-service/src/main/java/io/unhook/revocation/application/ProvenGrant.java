package io.unhook.revocation.application;

import io.unhook.revocation.application.Tokens.Held;
import io.unhook.revocation.application.Tokens.Password;
import io.unhook.revocation.domain.provider.GrantKey;
import io.unhook.revocation.domain.provider.ProofAnswer.Proven;
import io.unhook.revocation.domain.provider.Secret;
import java.time.Instant;

/** Whose credential it is, and how we know. {@code at} is when that was begun to be asked. */
sealed interface ProvenGrant {

    GrantKey key();

    String address();

    Instant at();

    /**
     * A token that we did not have.
     *
     * @param newest the text that works now: the proof itself may have rotated it
     */
    record ByNewToken(Proven proven, Secret handedIn, Secret newest, Instant at) implements ProvenGrant {

        @Override
        public GrantKey key() {
            return proven.grant();
        }

        @Override
        public String address() {
            return proven.address();
        }
    }

    /** One that we hold already; it has just refreshed. */
    record ByHeldToken(Held held, GrantKey key, String address, Instant at) implements ProvenGrant {}

    /** A password says nothing about itself: this is the caller's word. */
    record ByWord(Password password, GrantKey key, Instant at) implements ProvenGrant {

        @Override
        public String address() {
            return key.subject();
        }
    }
}
