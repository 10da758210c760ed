package io.unhook.contracts;

/**
 * One person could not be told, and will not be tried again.
 *
 * @param incident which incident, as an opaque id
 * @param message which message, a stable word
 * @param cause a stable word, e.g. {@code nobody-to-tell}
 */
public record NoticeFailed(
        String noticeId, String accountId, String incident, String userId, String message, String cause)
        implements NoticeEvent {}
