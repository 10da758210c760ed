package io.unhook.notification.mail;

import io.unhook.notification.NotificationSettings;
import java.util.Properties;

/** The mail client's settings, by <a href="https://eclipse-ee4j.github.io/angus-mail/docs/api/org.eclipse.angus.mail/org/eclipse/angus/mail/smtp/package-summary.html">its names</a>. */
final class SmtpProperties {
    private SmtpProperties() {}

    static Properties of(NotificationSettings settings) {
        String patience = Long.toString(settings.mail().patience().toMillis());
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.auth", Boolean.toString(settings.smtp().user().isPresent()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.smtp().tls()) {
            case NONE -> {}
            case IF_OFFERED -> properties.put("mail.smtp.starttls.enable", "true");
            case REQUIRED -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case AT_ONCE -> properties.put("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }

    /** With SMTPUTF8, where the server speaks it. */
    static Properties international(NotificationSettings settings) {
        Properties properties = of(settings);
        properties.put("mail.mime.allowutf8", "true");
        return properties;
    }
}
