package io.unhook.revocation.interleavings;

import io.unhook.contracts.Actor;
import io.unhook.contracts.DeclineCause;
import io.unhook.contracts.Envelope;
import io.unhook.contracts.Event;
import io.unhook.contracts.InboxAccessDeclined;
import io.unhook.contracts.InboxDeactivated;
import io.unhook.contracts.InboxReactivated;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Reason;
import io.unhook.contracts.json.EventJson;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What inbox-service says, and others who keep mailboxes; late and more than once too. */
final class MailboxServices {
    private static final String OURS = "urn:unhook:inbox-service";
    private static final String OTHERS = "https://crm.example";
    private static final Actor ADA = Actor.user("ada");

    private final Service service;
    private final Seen seen;
    private final List<Said> said = new ArrayList<>();

    MailboxServices(Service service, Seen seen) {
        this.service = service;
        this.seen = seen;
    }

    private record Said(Envelope envelope, Event event) {}

    void removes(BoxState box, int connectionsBack) {
        int connection = box.newest() - connectionsBack;
        if (connection < 1) return;
        say(OURS, null, new InboxRemoved(box.mailbox, connection, ADA, Reason.REQUESTED));
        box.ended(connection);
    }

    /** By somebody who counts no connections. */
    void removesUncounted(BoxState box) {
        say(OTHERS, null, new InboxRemoved(box.mailbox, null, ADA, Reason.REQUESTED));
    }

    void switches(BoxState box, boolean on, boolean late) {
        if (box.newest() == 0) return;
        say(
                OURS,
                box.nextSequence(late),
                on
                        ? new InboxReactivated(box.mailbox, box.newest(), ADA)
                        : new InboxDeactivated(box.mailbox, box.newest(), ADA, Reason.REQUESTED));
    }

    void declines(BoxState box) {
        seen.newestUse(box.mailbox)
                .ifPresent(use -> say(
                        OURS,
                        null,
                        new InboxAccessDeclined(box.mailbox, use.connection(), use.id(), DeclineCause.OTHER_ADDRESS)));
    }

    /** Something said before comes once more. */
    void repeats(int back, boolean underAnotherId) {
        if (said.isEmpty()) return;
        Said again = said.get(Math.floorMod(said.size() - 1 - back, said.size()));
        Envelope was = again.envelope;
        String id = underAnotherId ? UUID.randomUUID().toString() : was.id();
        service.events.hand(
                new Envelope(id, was.source(), was.type(), was.subject(), was.time(), was.sequence(), null),
                again.event);
    }

    private void say(String source, Long sequence, Event event) {
        var envelope = new Envelope(
                UUID.randomUUID().toString(),
                source,
                EventJson.type(event),
                event.subject(),
                service.clock.instant(),
                sequence,
                null);
        said.add(new Said(envelope, event));
        service.events.hand(envelope, event);
    }
}
