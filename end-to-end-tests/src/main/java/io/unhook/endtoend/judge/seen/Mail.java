package io.unhook.endtoend.judge.seen;

/** A mail that the mail server took. */
public record Mail(String messageId, String to, String subject) {
    /** What was written: the part of the Message-ID before the {@code @} is the digest's id. */
    public String digestId() {
        int at = messageId.indexOf('@');
        return at < 0 ? messageId : messageId.substring(1, at);
    }
}
