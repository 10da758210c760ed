package io.unhook.doors.revocation;

import io.unhook.contracts.Outcome;
import io.unhook.contracts.mailbox.Kept;
import io.unhook.contracts.mailbox.MailboxNotConnected;
import io.unhook.contracts.mailbox.MailboxState.Removed;
import io.unhook.doors.revocation.Preview.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What removing a mailbox would do: what we know of it ourselves, and what the keeper of the grants knows of its access. */
@ApplicationScoped
public class ForeseeRemoval {
    private static final String NO_GRANT = "no-grant-known";
    private static final String ENDED = "already-ended";
    private static final RevocationTrouble TROUBLE = new RevocationTrouble(
            "preview-unavailable",
            "What would become of the access at the provider cannot be looked up right now. Ask again in a moment.");

    private final RevocationDoor door;

    ForeseeRemoval(@RestClient RevocationDoor door) {
        this.door = door;
    }

    public Preview of(Kept mailbox) {
        if (mailbox.kept().state() instanceof Removed) throw new MailboxNotConnected(mailbox.id());
        return mailbox.kept()
                .standingUse()
                .map(useId -> ofUse(mailbox, useId))
                .orElseGet(() -> ofNoUse(mailbox, mailbox.kept().useId() == null ? NO_GRANT : ENDED));
    }

    private Preview ofUse(Kept mailbox, String useId) {
        try {
            Preview theirs = door.removalPreview(useId);
            return new Preview(
                    together(stops(mailbox), theirs.stops()),
                    together(theirs.goesOn(), goesOn(mailbox)),
                    theirs.expectedOutcome(),
                    theirs.reason(),
                    theirs.needsPerson());
        } catch (RuntimeException fault) {
            return whyNone(fault)
                    .map(reason -> ofNoUse(mailbox, reason))
                    .orElseThrow(() -> TROUBLE.refusal(fault, mailbox));
        }
    }

    /** The keeper says that there is nothing to end. */
    private static Optional<String> whyNone(RuntimeException fault) {
        if (!(fault instanceof WebApplicationException answered)) return Optional.empty();
        return switch (answered.getResponse().getStatus()) {
            case 404 -> Optional.of(NO_GRANT);
            case 409 -> Optional.of(ENDED);
            default -> Optional.empty();
        };
    }

    private static Preview ofNoUse(Kept mailbox, String reason) {
        return new Preview(stops(mailbox), goesOn(mailbox), Outcome.NOT_APPLICABLE.name(), reason, null);
    }

    private static List<Item> stops(Kept mailbox) {
        if (!mailbox.kept().isConnected()) return List.of();
        return List.of(new Item("MAILBOX", mailbox.mailbox().address(), "removal.this-stops"));
    }

    private static List<Item> goesOn(Kept mailbox) {
        if (mailbox.kept().granted() == 0) return List.of();
        return List.of(new Item("HISTORY", mailbox.mailbox().address(), "removal.history-stays"));
    }

    private static List<Item> together(List<Item> first, List<Item> then) {
        return Stream.of(first, then).flatMap(List::stream).distinct().toList();
    }
}
