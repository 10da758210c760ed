package io.unhook.revocation.application;

import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.application.Tokens.Giver;
import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.Purpose;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import io.unhook.revocation.domain.provider.GrantKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Is whoever allowed it the user who began? A consent page's URL can be sent to somebody else, who allows what they take for their
 * own. In the caller's transaction.
 */
@ApplicationScoped
class SameUser {
    private final Grants grants;
    private final Tokens tokens;
    private final boolean mailboxesByAddress;

    SameUser(Grants grants, Tokens tokens, RevocationSettings settings) {
        this.grants = grants;
        this.tokens = tokens;
        this.mailboxesByAddress = !settings.consents().completeMailboxes();
    }

    /** Where nothing shows it, the product must say so. */
    boolean isShown(Purpose purpose, GrantKey proven) {
        return switch (purpose) {
            case OfMailbox _ -> mailboxesByAddress || haveGiven(purpose, proven);
            case OfFeature _ -> haveGiven(purpose, proven);
        };
    }

    private boolean haveGiven(Purpose purpose, GrantKey proven) {
        return given(purpose).anyMatch(grant -> grant.key().equals(proven));
    }

    /** Which account of theirs is probably meant, if it is plain. */
    Optional<String> address(Purpose purpose) {
        var addresses = given(purpose).map(Grant::address).distinct().toList();
        return addresses.size() == 1 ? Optional.of(addresses.getFirst()) : Optional.empty();
    }

    private Stream<Grant> given(Purpose purpose) {
        var giver = new Giver(purpose.accountId(), purpose.userId());
        return tokens.givenBy(giver, purpose.provider()).stream()
                .flatMap(held -> grants
                        .byId(held.grantId())
                        .filter(grant -> grant.state() == Grant.State.LIVE && grant.epoch() == held.epoch())
                        .stream());
    }
}
