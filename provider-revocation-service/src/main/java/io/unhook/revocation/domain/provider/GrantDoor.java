package io.unhook.revocation.domain.provider;

import java.util.Optional;

/**
 * A provider that knows consents.
 *
 * <p>Every method blocks, makes its calls with no transaction open, and <b>never throws for anything the provider or the
 * network does</b>: that is an answer. Each HTTP call takes a rate permit of the provider's bucket just before it goes
 * out ({@link Permits}). A method never repeats a call by itself: the caller decides, and knows what an answer that was
 * lost may have done.
 *
 * <p>The caller holds the token's lease during {@link #refresh} and {@link #revoke}, so that one caller at a time uses
 * a token, and stores the answer before anything else happens.
 */
public non-sealed interface GrantDoor extends ProviderDoor {

    Traits traits();

    /** Who must end it, where it is known without asking that no program may. */
    default Optional<PersonStep> onlyByHand(GrantKey grant) {
        return Optional.empty();
    }

    /** Uses a refresh token once. The only way to learn whether it lives. */
    RefreshAnswer refresh(GrantKey grant, ClientToken token);

    /** Learns whose token this is: one refresh, then {@code id_token} or userinfo. */
    ProofAnswer prove(Candidate candidate);

    /** Ends a token or a grant, as {@link Traits#reach()} says. */
    RevokeAnswer revoke(GrantKey grant, ClientToken token);

    /** Reads, without changing anything, what the provider itself lists as consented. */
    LookAnswer look(GrantKey grant);
}
