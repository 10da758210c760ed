package io.unhook.revocation.application;

import io.unhook.revocation.application.FirstProof.Turn;
import io.unhook.revocation.application.NewGrant.Handed.MailPassword;
import io.unhook.revocation.application.NewGrant.Handed.RefreshToken;
import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.consent.Consent;
import io.unhook.revocation.domain.provider.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A use begins on a grant that the product hands over.
 *
 * <p>Whose the token is is proven at the provider first, with nothing stored; then token, use and {@code AccessGranted} are
 * written in one transaction. If the grant's epoch changed between the two, the proof is worth nothing and is repeated, with the
 * token as the first proof left it. It can all be asked again: the same use gets the same answer.
 */
@ApplicationScoped
public class RegisterGrant {
    private static final int PROOFS = 4;

    private final ProveGrant prove;
    private final FirstProof firstProof;
    private final AttachUse attach;
    private final EndConsent endConsent;
    private final InTransaction transaction;

    RegisterGrant(
            ProveGrant prove,
            FirstProof firstProof,
            AttachUse attach,
            EndConsent endConsent,
            InTransaction transaction) {
        this.prove = prove;
        this.firstProof = firstProof;
        this.attach = attach;
        this.endConsent = endConsent;
        this.transaction = transaction;
    }

    /** @param created false if that use was on the grant already */
    public record Registered(String grantId, int epoch, String useId, Set<String> scopes, boolean created) {}

    public Registered register(Asker asker, NewGrant wanted) {
        if (!asker.belongsTo(wanted.purpose().accountId())) throw new Refusal.NotFound("account");
        prove.accepts(wanted);
        return switch (wanted.credential()) {
            case MailPassword(var password) -> register(wanted, _ -> prove.byWord(wanted, password));
            case RefreshToken(var token) -> register(wanted, token);
        };
    }

    private Registered register(NewGrant wanted, Secret token) {
        Turn turn = firstProof.await(token);
        try {
            return switch (turn) {
                case Turn.Stored(var held) -> register(wanted, _ -> prove.held(held, token));
                case Turn.Ours _ -> register(wanted, before -> prove.unknown(wanted, token, before));
            };
        } finally {
            firstProof.over(turn);
        }
    }

    /** @param proof is given the one before, which was worth nothing */
    private Registered register(NewGrant wanted, Function<Optional<ProvenGrant>, ProvenGrant> proof) {
        Optional<ProvenGrant> before = Optional.empty();
        for (int proofs = 0; proofs < PROOFS; proofs++) {
            ProvenGrant proven = proof.apply(before);
            Optional<Registered> registered = transaction.get(() -> attach(proven, wanted.use()));
            if (registered.isPresent()) return registered.get();
            before = Optional.of(proven);
        }
        throw new Refusal.ProviderUnavailable(Duration.ofSeconds(1));
    }

    private Optional<Registered> attach(ProvenGrant proven, NewUse use) {
        List<Consent> waiting = endConsent.waitingFor(use.purpose());
        Optional<Registered> registered = attach.to(proven, use);
        registered.ifPresent(begun -> endConsent.needless(waiting, begun.useId()));
        return registered;
    }
}
