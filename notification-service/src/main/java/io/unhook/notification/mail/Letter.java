package io.unhook.notification.mail;

/** A mail as it goes out. Whatever others wrote cannot change its head. */
public record Letter(String messageId, String to, String subject, String text, String html) {
    public Letter {
        subject = OneLine.of(subject);
    }
}
