package io.unhook.notification.service;

import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Actor;
import io.unhook.contracts.ActorKind;
import io.unhook.contracts.DisconnectionActionNeeded;
import io.unhook.contracts.DisconnectionSettled;
import io.unhook.contracts.Evidence;
import io.unhook.contracts.InboxAccessLost;
import io.unhook.contracts.InboxDeactivated;
import io.unhook.contracts.InboxReactivated;
import io.unhook.contracts.InboxReconnected;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.contracts.Reason;
import io.unhook.contracts.UserChanged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A person with one inbox, in an account of her own: no test meets another's. */
final class Ada {
    final String account;
    final String address;
    private final Provider provider;

    static final Actor HERSELF = new Actor(ActorKind.USER, "ada");
    static final Actor BEN = new Actor(ActorKind.USER, "ben");

    private Ada(String account, Provider provider) {
        this.account = account;
        this.address = "ada-" + account + "@acme.example";
        this.provider = provider;
    }

    static Ada at(Provider provider) {
        return in(UUID.randomUUID().toString(), provider);
    }

    static Ada in(String account, Provider provider) {
        return new Ada(account, provider);
    }

    /** Not the address that she is written to: that one is the directory's. */
    String inbox() {
        return "inbox-" + address;
    }

    Mailbox mailbox() {
        return mailbox(account);
    }

    Mailbox mailbox(String accountId) {
        return new Mailbox(MailboxKind.INBOX, "box-" + account, accountId, "ada", inbox(), provider);
    }

    InboxRemoved removed() {
        return new InboxRemoved(mailbox(), 1, HERSELF, Reason.REQUESTED);
    }

    InboxRemoved removed(Integer connection) {
        return new InboxRemoved(mailbox(), connection, null, null);
    }

    InboxRemoved consentRefused() {
        return new InboxRemoved(mailbox(), 1, null, Reason.CONSENT_REFUSED);
    }

    InboxDeactivated deactivated(Actor by) {
        return new InboxDeactivated(mailbox(), 1, by, Reason.REQUESTED);
    }

    InboxReactivated reactivated(Actor by) {
        return new InboxReactivated(mailbox(), 1, by);
    }

    InboxReconnected reconnected(int connection) {
        return new InboxReconnected(mailbox(), connection, HERSELF);
    }

    AccessGranted granted(int connection) {
        return new AccessGranted(mailbox(), connection, "use-" + account, List.of());
    }

    AccessLost accessLost() {
        return new AccessLost(mailbox(), 1, "invalid_grant: Token has been expired or revoked.");
    }

    InboxAccessLost inboxAccessLost() {
        return new InboxAccessLost(mailbox(), 1, "invalid_grant: Token has been expired or revoked.");
    }

    DisconnectionActionNeeded mustAct() {
        return new DisconnectionActionNeeded(
                mailbox(), 1, "d-" + account, ActionBy.OWNER, "https://myapps.example/here", "microsoft.my-apps");
    }

    DisconnectionSettled confirmed() {
        return settled(1, Outcome.CONFIRMED, null);
    }

    DisconnectionSettled settled(Outcome outcome, String nextStep) {
        return settled(1, outcome, nextStep);
    }

    DisconnectionSettled settled(int connection, Outcome outcome, String nextStep) {
        return new DisconnectionSettled(
                mailbox(),
                connection,
                "d-" + account,
                outcome,
                outcome == Outcome.CONFIRMED ? proof() : List.of(),
                null,
                nextStep,
                null);
    }

    private static List<Evidence> proof() {
        Instant nine = Instant.parse("2026-11-24T09:00:00Z");
        return List.of(
                new Evidence("refresh-before-call", nine, null),
                new Evidence("call-accepted", nine.plusSeconds(1), "200"),
                new Evidence("refresh-refused", nine.plusSeconds(2), "invalid_grant"));
    }

    UserChanged inDirectoryAs(String anAddress) {
        return new UserChanged(account, "ada", anAddress, "Ada", "en", List.of("MEMBER"), 1, false);
    }

    UserChanged ben() {
        return new UserChanged(account, "ben", null, "Ben Bitdiddle", "en", List.of("SUPER_ADMIN"), 1, false);
    }
}
