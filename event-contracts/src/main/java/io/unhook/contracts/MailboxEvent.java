package io.unhook.contracts;

/** An event about one connection of one mailbox. */
public sealed interface MailboxEvent extends Event permits InboxEvent, ChannelEvent, AccessEvent {
    Mailbox mailbox();

    /**
     * Which time the mailbox was connected: 1, 2, 3 …
     *
     * @return null only in an ending event of others, which then ends the newest connection that began before its time, and in
     *     the settling of one for which no grant is known
     */
    Integer connection();

    @Override
    default String key() {
        return mailbox().id();
    }
}
