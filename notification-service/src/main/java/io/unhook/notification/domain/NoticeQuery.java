package io.unhook.notification.domain;

/**
 * Which of an account's notices somebody asks for; null leaves a question open.
 *
 * @param concerning only what this user was told, or what is about their own mailboxes
 * @param mail only what is in this mail
 * @param before only notices older than the one with this id
 */
public record NoticeQuery(
        String accountId,
        String mailboxId,
        NoticeState.Name state,
        String concerning,
        String mail,
        String before,
        int limit) {}
