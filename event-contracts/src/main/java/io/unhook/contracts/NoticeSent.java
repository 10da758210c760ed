package io.unhook.contracts;

/**
 * The mail server took a message for one person about one incident.
 *
 * @param incident which incident, as an opaque id
 * @param message which message, a stable word
 */
public record NoticeSent(String noticeId, String accountId, String incident, String userId, String message)
        implements NoticeEvent {}
