package io.unhook.revocation.application;

import io.unhook.contracts.Mailbox;
import io.unhook.revocation.application.ProvenGrant.ByHeldToken;
import io.unhook.revocation.application.RegisterGrant.Registered;
import io.unhook.revocation.application.Tokens.Giver;
import io.unhook.revocation.application.Tokens.Held;
import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.Purpose;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import io.unhook.revocation.domain.Token;
import io.unhook.revocation.domain.Token.Life;
import io.unhook.revocation.domain.consent.Consent;
import io.unhook.revocation.domain.provider.ConsentDoor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A second use for which the same user of the same account need not be asked again: their own consent of this epoch covers it.
 * Anybody else is asked, whatever address they name. In the caller's transaction.
 */
@ApplicationScoped
class AttachOwn {
    private final Grants grants;
    private final Tokens tokens;
    private final EndConsent endConsent;
    private final AttachUse attach;
    private final Clock clock;

    AttachOwn(Grants grants, Tokens tokens, EndConsent endConsent, AttachUse attach, Clock clock) {
        this.grants = grants;
        this.tokens = tokens;
        this.endConsent = endConsent;
        this.attach = attach;
        this.clock = clock;
    }

    /** What a use asks of a consent. */
    record Need(Purpose purpose, Optional<String> issuer, Set<String> required, ConsentDoor door) {

        boolean coveredBy(Token token) {
            return token.life() == Life.SURE
                    && door.missing(required, token.scopes()).isEmpty();
        }
    }

    /** The id of its use. */
    Optional<String> to(Need need) {
        List<Consent> waiting = endConsent.waitingFor(need.purpose());
        Optional<String> use = already(need).or(() -> own(need).flatMap(own -> attach(need, own)));
        use.ifPresent(useId -> endConsent.needless(waiting, useId));
        return use;
    }

    /** It is there: somebody asks a second time. */
    private Optional<String> already(Need need) {
        return switch (need.purpose()) {
            case OfMailbox(Mailbox mailbox, Integer connection) ->
                grants.usesOf(mailbox).stream()
                        .map(Grants.UseAt::use)
                        .filter(use -> use.alive()
                                && use.purpose() instanceof OfMailbox at
                                && at.connection().equals(connection))
                        .map(use -> use.id())
                        .findFirst();
            case OfFeature feature ->
                grants.useOf(feature)
                        .filter(at -> grants.byId(at.grantId())
                                .flatMap(grant -> grant.token(at.use().tokenId()))
                                .filter(need::coveredBy)
                                .isPresent())
                        .map(at -> at.use().id());
        };
    }

    /** Locked. Empty also if there are several accounts of theirs to choose from: only they can choose. */
    private Optional<Own> own(Need need) {
        var giver = new Giver(need.purpose().accountId(), need.purpose().userId());
        List<Own> own = tokens.givenBy(giver, need.purpose().provider()).stream()
                .flatMap(held -> grants.lock(held.grantId()).map(grant -> new Own(held, grant)).stream())
                .filter(one -> one.serves(need))
                .toList();
        boolean oneGrant = own.stream().map(one -> one.grant().id()).distinct().count() == 1;
        return oneGrant ? Optional.of(own.getLast()) : Optional.empty();
    }

    private record Own(Held held, Grant grant) {

        boolean serves(Need need) {
            return grant.state() != Grant.State.ENDED
                    && grant.epoch() == held.epoch()
                    && need.door().gives(grant.key(), need.issuer())
                    && opens(need.purpose())
                    && grant.token(held.tokenId()).filter(need::coveredBy).isPresent();
        }

        private boolean opens(Purpose purpose) {
            return switch (purpose) {
                case OfMailbox of ->
                    grant.address().equalsIgnoreCase(of.mailbox().address());
                case OfFeature _ -> true;
            };
        }
    }

    private Optional<String> attach(Need need, Own own) {
        var proven = new ByHeldToken(own.held(), own.grant().key(), own.grant().address(), clock.instant());
        return attach.to(proven, new NewUse(need.purpose(), Optional.empty(), false))
                .map(Registered::useId);
    }
}
