package io.unhook.revocation.domain.preview;

import io.unhook.contracts.Outcome;
import io.unhook.revocation.domain.provider.LookAnswer.Listed;
import io.unhook.revocation.domain.provider.PersonStep;
import io.unhook.revocation.domain.revoking.Revocation;
import java.util.Optional;

/**
 * What the end of a grant's last use is expected to come to. A guess from what is known, never a promise: only the disconnection
 * itself says how it ended.
 *
 * @param person who must act before that outcome can be
 * @param left why access goes on meanwhile; empty if it ends by itself, or has ended
 */
public record Foreseen(Outcome outcome, Optional<PersonStep> person, Optional<String> left) {

    public static Foreseen byItself() {
        return new Foreseen(Outcome.CONFIRMED, Optional.empty(), Optional.empty());
    }

    /** Its access was lost before. */
    public static Foreseen alreadyOver() {
        return new Foreseen(Outcome.ALREADY_INVALID, Optional.empty(), Optional.empty());
    }

    /** A probe shows when they did it. */
    public static Foreseen byPerson(PersonStep step) {
        return new Foreseen(Outcome.CONFIRMED, Optional.of(step), Optional.of("removal.until-person-acts"));
    }

    public static Foreseen password(PersonStep change) {
        return new Foreseen(Outcome.NOT_APPLICABLE, Optional.of(change), Optional.of("removal.password-unchanged"));
    }

    private static Foreseen adminConsent(PersonStep step) {
        return new Foreseen(
                Outcome.ADMIN_GRANT_REMAINS, Optional.of(step), Optional.of("removal.admin-consent-remains"));
    }

    /**
     * What an earlier revocation showed about the realm: may a program end grants there, and does an administrator's consent stand
     * beside them? Empty if it came to no answer that says so.
     */
    public static Optional<Foreseen> taughtBy(Revocation earlier, PersonStep byHand) {
        Optional<Foreseen> taught = Optional.empty();
        for (var shown : earlier.evidence()) // the newest last
        switch (shown.kind()) {
                case "person-needed" -> taught = Optional.of(byPerson(byHand));
                case "call-accepted", "grant-objects-gone", "listing", "tenant-wide-consent" ->
                    taught = Optional.of(listed(earlier));
                default -> {}
            }
        return taught;
    }

    private static Foreseen listed(Revocation earlier) {
        return earlier.listing()
                .flatMap(Listed::tenantWide)
                .map(Foreseen::adminConsent)
                .orElseGet(Foreseen::byItself);
    }
}
