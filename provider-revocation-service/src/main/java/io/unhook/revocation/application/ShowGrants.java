package io.unhook.revocation.application;

import io.unhook.revocation.application.Grants.UseAt;
import io.unhook.revocation.application.Grants.UseQuery;
import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What lives on which grant; never a token. */
@ApplicationScoped
public class ShowGrants {
    private final Grants grants;

    ShowGrants(Grants grants) {
        this.grants = grants;
    }

    @Transactional
    public List<UseAt> uses(UseQuery query) {
        return grants.uses(query);
    }

    /** With no other uses than those of the asker's accounts: that somebody else lives on it too is not their business. */
    @Transactional
    public Grant grant(Asker asker, String id) {
        Grant grant = grants.byId(id).orElseThrow(() -> new Refusal.NotFound("grant"));
        var visible = grant.uses().stream()
                .filter(use -> asker.belongsTo(use.purpose().accountId()))
                .toList();
        if (visible.isEmpty()) throw new Refusal.NotFound("grant");
        return new Grant(
                grant.id(),
                grant.key(),
                grant.epoch(),
                grant.state(),
                grant.changedAt(),
                grant.address(),
                grant.tokens(),
                visible);
    }
}
