package io.unhook.revocation.domain;

import io.unhook.contracts.Evidence;
import io.unhook.contracts.Outcome;
import io.unhook.revocation.domain.provider.PersonStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is now known about the end of a grant epoch, to be told to everybody whose use ended with it. */
public sealed interface Verdict {

    record PersonNeeded(PersonStep step) implements Verdict {}

    record Known(Outcome outcome, List<Evidence> evidence, Optional<PersonStep> nextStep) implements Verdict {

        public static Known of(Outcome outcome) {
            return new Known(outcome, List.of(), Optional.empty());
        }

        /** A password: there was no grant, our copy is gone, and only changing it shuts everybody out. */
        public static Known passwordForgotten(PersonStep change, Instant at) {
            return new Known(
                    Outcome.NOT_APPLICABLE,
                    List.of(new Evidence("copy-destroyed", at, "we no longer hold the password")),
                    Optional.of(change));
        }

        /** Nobody had told us of a grant; if one is registered later for this connection, it ends at once. */
        public static Known noGrantKnown(Instant at) {
            return new Known(
                    Outcome.NOT_APPLICABLE,
                    List.of(new Evidence("no-grant-known", at, "no grant was registered for this connection")),
                    Optional.empty());
        }
    }
}
