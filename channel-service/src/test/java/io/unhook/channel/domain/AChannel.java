package io.unhook.channel.domain;

import io.unhook.contracts.ChannelEvent;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Provider;
import io.unhook.stack.testing.mailbox.Situations;
import io.unhook.stack.testing.mailbox.Stimuli;

/** Acme's sales channel, which Ada connected. */
final class AChannel {
    static final Mailbox SALES =
            new Mailbox(MailboxKind.CHANNEL, "channel-1", "acme", "ada", "sales@acme.example", Provider.GOOGLE);
    static final Situations KEPT = new Situations(SALES);
    static final Stimuli<Channel, ChannelEvent> COMES = new Stimuli<>(SALES, Channel::heard);

    private AChannel() {}

    static Channel active() {
        return new Channel(KEPT.connected());
    }

    static Channel disconnected() {
        return new Channel(KEPT.disconnected());
    }

    static Channel removed() {
        return new Channel(KEPT.removed());
    }
}
