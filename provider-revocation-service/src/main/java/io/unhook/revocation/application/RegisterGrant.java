package io.unhook.revocation.application;

import io.unhook.revocation.domain.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A use begins on a grant that the product hands over.
 *
 * <p>Whose the token is is proven at the provider first, with nothing stored; then token, use and {@code AccessGranted} are
 * written in one transaction. If the grant's epoch changed between the two, the proof is worth nothing and is repeated. It can
 * all be asked again: the same use gets the same answer.
 */
@ApplicationScoped
public class RegisterGrant {
    private static final int PROOFS = 4;

    private final ProveGrant prove;
    private final AttachUse attach;
    private final InTransaction transaction;

    RegisterGrant(ProveGrant prove, AttachUse attach, InTransaction transaction) {
        this.prove = prove;
        this.attach = attach;
        this.transaction = transaction;
    }

    /** @param created false if that use was on the grant already */
    public record Registered(String grantId, int epoch, String useId, Set<String> scopes, boolean created) {}

    public Registered register(Asker asker, NewGrant wanted) {
        if (!asker.belongsTo(wanted.purpose().accountId())) throw new Refusal.NotFound("account");
        for (int proofs = 0; proofs < PROOFS; proofs++) {
            ProvenGrant proven = prove.of(wanted);
            Optional<Registered> registered = transaction.get(() -> attach.to(proven, wanted));
            if (registered.isPresent()) return registered.get();
        }
        throw new Refusal.ProviderUnavailable(Duration.ofSeconds(1));
    }
}
