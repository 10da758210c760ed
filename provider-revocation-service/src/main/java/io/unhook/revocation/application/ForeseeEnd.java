package io.unhook.revocation.application;

import io.unhook.revocation.domain.preview.Foreseen;
import io.unhook.revocation.domain.provider.GrantDoor;
import io.unhook.revocation.domain.provider.GrantKey;
import io.unhook.revocation.domain.provider.PasswordDoor;
import io.unhook.revocation.domain.provider.Traits.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** How the end of a grant would probably go. Calls nobody: it knows what its door knows, and what the realm answered last time. */
@ApplicationScoped
class ForeseeEnd {
    /** One that has not come to an answer yet teaches nothing; further back than this the realm may have changed its mind. */
    private static final int LOOK_BACK = 10;

    private final Doors doors;
    private final Revocations revocations;

    ForeseeEnd(Doors doors, Revocations revocations) {
        this.doors = doors;
        this.revocations = revocations;
    }

    Foreseen of(GrantKey grant) {
        return switch (doors.of(grant.provider())) {
            case PasswordDoor door -> Foreseen.password(door.byHand(grant));
            case GrantDoor door ->
                door.onlyByHand(grant)
                        .map(Foreseen::byPerson)
                        .or(() -> lastTime(grant, door))
                        .orElseGet(Foreseen::byItself);
        };
    }

    /** Where one call ends a grant by any token, no realm differs from another. */
    private Optional<Foreseen> lastTime(GrantKey grant, GrantDoor door) {
        if (door.traits().reach() == Reach.GRANT_BY_ANY_TOKEN) return Optional.empty();
        return revocations.newestIn(grant.provider(), grant.realm(), LOOK_BACK).stream()
                .flatMap(earlier -> Foreseen.taughtBy(earlier, door.byHand(grant)).stream())
                .findFirst();
    }
}
