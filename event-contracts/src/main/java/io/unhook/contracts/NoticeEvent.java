package io.unhook.contracts;

/** What became of telling one person. Says that a message was handed to the mail server, never that it was read. */
public sealed interface NoticeEvent extends Event permits NoticeSent, NoticeFailed {
    String accountId();

    @Override
    default Topic topic() {
        return Topic.NOTICE_EVENTS;
    }

    @Override
    default String key() {
        return accountId();
    }
}
