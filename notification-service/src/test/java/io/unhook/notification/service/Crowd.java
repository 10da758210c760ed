package io.unhook.notification.service;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Actor;
import io.unhook.contracts.ActorKind;
import io.unhook.contracts.DisconnectionActionNeeded;
import io.unhook.contracts.DisconnectionSettled;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.contracts.Reason;
import io.unhook.contracts.UserChanged;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Some people of one account, each with many inboxes. */
final class Crowd {
    final String account = UUID.randomUUID().toString();
    private final int people;

    Crowd(int people) {
        this.people = people;
    }

    List<String> persons() {
        return IntStream.range(0, people).mapToObj(i -> "person-" + i).toList();
    }

    String addressOf(String person) {
        return person + "-" + account + "@acme.example";
    }

    String inbox(String person, int number) {
        return "%s-box-%03d@acme.example".formatted(person, number);
    }

    UserChanged known(String person) {
        return new UserChanged(account, person, addressOf(person), person, "en", List.of("MEMBER"), 1, false);
    }

    UserChanged leaves(String person) {
        return new UserChanged(account, person, null, null, null, List.of(), 2, true);
    }

    private Mailbox mailbox(String person, int number) {
        return new Mailbox(
                MailboxKind.INBOX,
                person + "-" + number + "-" + account,
                account,
                person,
                inbox(person, number),
                Provider.GOOGLE);
    }

    InboxRemoved removed(String person, int number) {
        return new InboxRemoved(mailbox(person, number), 1, new Actor(ActorKind.USER, "eve"), Reason.OFFBOARDING);
    }

    DisconnectionSettled confirmed(String person, int number) {
        return new DisconnectionSettled(
                mailbox(person, number),
                1,
                "d-" + person + "-" + number + account,
                Outcome.CONFIRMED,
                List.of(),
                null,
                null,
                null);
    }

    DisconnectionActionNeeded mustAct(String person, int number) {
        return new DisconnectionActionNeeded(
                mailbox(person, number),
                1,
                "d-" + person + "-" + number + account,
                ActionBy.OWNER,
                "https://provider.example/here",
                "google.permissions");
    }
}
