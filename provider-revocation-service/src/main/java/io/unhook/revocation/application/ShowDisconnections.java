package io.unhook.revocation.application;

import io.unhook.revocation.domain.Disconnection;
import io.unhook.revocation.domain.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What became of ended uses, to those whose business it is. */
@ApplicationScoped
public class ShowDisconnections {
    private final Disconnections disconnections;
    private final Revocations revocations;

    ShowDisconnections(Disconnections disconnections, Revocations revocations) {
        this.disconnections = disconnections;
        this.revocations = revocations;
    }

    /** @param revocationId the work at the provider, if there was any */
    public record Shown(Disconnection disconnection, Optional<String> revocationId) {}

    @Transactional
    public List<Disconnection> matching(Disconnections.Query query) {
        return disconnections.matching(query);
    }

    @Transactional
    public Shown one(Asker asker, String id) {
        Disconnection found = disconnections
                .byId(id)
                .filter(one -> asker.belongsTo(one.about().accountId()))
                .orElseThrow(() -> new Refusal.NotFound("disconnection"));
        if (!asker.maySee(found.about())) throw new Refusal.NotYours("disconnection");
        return new Shown(found, found.lived().flatMap(lived -> revocations.newestOf(lived.grantId(), lived.epoch())));
    }
}
