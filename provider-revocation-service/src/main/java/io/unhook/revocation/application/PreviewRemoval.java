package io.unhook.revocation.application;

import io.unhook.revocation.application.Grants.UseAt;
import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.Use;
import io.unhook.revocation.domain.preview.Foreseen;
import io.unhook.revocation.domain.preview.RemovalPreview;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Says what ending a use would do, and does nothing. */
@ApplicationScoped
public class PreviewRemoval {
    private final Grants grants;
    private final ForeseeEnd foresee;

    PreviewRemoval(Grants grants, ForeseeEnd foresee) {
        this.grants = grants;
        this.foresee = foresee;
    }

    @Transactional
    public RemovalPreview of(Asker asker, String useId) {
        UseAt at = grants.use(useId)
                .filter(found -> asker.belongsTo(found.use().purpose().accountId()))
                .orElseThrow(() -> new Refusal.NotFound("use"));
        if (!at.use().alive() && !at.use().lost()) throw new Refusal.UseEnded();
        Grant grant = grants.byId(at.grantId()).orElseThrow();
        return RemovalPreview.of(at.use(), others(at, grant), end(at, grant));
    }

    /** An older epoch has none: what lives now came with a later consent. */
    private static List<Use> others(UseAt at, Grant grant) {
        return grant.uses().stream()
                .filter(use -> at.epoch() == grant.epoch())
                .filter(use -> use.alive() && !use.id().equals(at.use().id()))
                .toList();
    }

    private Foreseen end(UseAt at, Grant grant) {
        boolean over = at.epoch() != grant.epoch() || grant.everyTokenRefused();
        return at.use().lost() && over ? Foreseen.alreadyOver() : foresee.of(grant.key());
    }
}
