package io.unhook.contracts;

/**
 * A fact, told on a topic. When and from whom: {@link Envelope}.
 *
 * <p><b>Promise.</b> Published at least once after its change was committed, in the order of its aggregate. A repeat has the
 * same id and source.
 */
public sealed interface Event permits MailboxEvent, DomainEvent, AccountEvent, NoticeEvent, DirectoryEvent {
    Topic topic();

    /** The record's key: the aggregate whose events stay in order. */
    String key();

    /** CloudEvents' subject. */
    default String subject() {
        return key();
    }
}
