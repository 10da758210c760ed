package io.unhook.revocation.rest;

import io.unhook.contracts.Provider;
import io.unhook.revocation.domain.Grant;
import java.util.List;

/** A grant without anything that opens something. */
record GrantView(String id, Provider provider, int epoch, Grant.State state, int tokens, List<UseView> uses) {

    static GrantView of(Grant grant) {
        return new GrantView(
                grant.id(),
                grant.key().provider(),
                grant.epoch(),
                grant.state(),
                (int) grant.tokens().stream().filter(token -> token.usable()).count(),
                grant.uses().stream().map(use -> UseView.of(grant.id(), use)).toList());
    }
}
