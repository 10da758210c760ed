package io.unhook.inbox.domain;

import io.unhook.contracts.InboxEvent;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Provider;
import io.unhook.contracts.Reason;
import io.unhook.contracts.mailbox.Decision;
import io.unhook.stack.testing.mailbox.Situations;
import io.unhook.stack.testing.mailbox.Stimuli;
import java.util.function.Function;

/** Ada's inbox in every state, and what may come to it. */
final class AnInbox {
    static final Mailbox MAILBOX =
            new Mailbox(MailboxKind.INBOX, "inbox-1", "acme", "ada", "ada@acme.example", Provider.GOOGLE);
    static final Situations KEPT = new Situations(MAILBOX);
    static final Stimuli<Inbox, InboxEvent> COMES = new Stimuli<>(MAILBOX, Inbox::heard);

    private AnInbox() {}

    static Inbox awaitingConsent() {
        return new Inbox(KEPT.awaitingConsent(), false);
    }

    static Inbox active() {
        return new Inbox(KEPT.connected(), false);
    }

    static Inbox deactivated() {
        return new Inbox(KEPT.connected(), true);
    }

    static Inbox disconnected() {
        return new Inbox(KEPT.disconnected(), false);
    }

    static Inbox reconnecting() {
        return new Inbox(KEPT.reconnecting(), false);
    }

    static Inbox removed() {
        return new Inbox(KEPT.removed(), false);
    }

    static Inbox removedBeforeItsAccessCame() {
        return new Inbox(KEPT.removedBeforeItsAccessCame(), false);
    }

    static Function<Inbox, Decision<Inbox, InboxEvent>> others(Function<Inbox, InboxEvent> news) {
        return inbox -> inbox.heard(news.apply(inbox), Stimuli.LATER);
    }

    static InboxRemoved removed(Integer connection) {
        return new InboxRemoved(MAILBOX, connection, Stimuli.CRM, Reason.REQUESTED);
    }
}
