package io.unhook.revocation.application;

import io.unhook.revocation.application.Revocations.Asked;
import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.revoking.Revocation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Every attempt at ending a grant and what it showed, for operators. */
@ApplicationScoped
public class ShowRevocation {
    private final Revocations revocations;

    ShowRevocation(Revocations revocations) {
        this.revocations = revocations;
    }

    public record Shown(Revocation revocation, List<Asked> attempts) {}

    @Transactional
    public Shown one(String id) {
        Revocation revocation = revocations.byId(id).orElseThrow(() -> new Refusal.NotFound("revocation"));
        return new Shown(revocation, revocations.attempts(id));
    }
}
