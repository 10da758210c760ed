package io.unhook.notification.mail;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** What a mail server's answer means for the mail. */
final class Answers {
    private Answers() {}

    static Delivery meaning(MessagingException trouble) {
        return find(trouble, SMTPAddressFailedException.class)
                .map(no -> meaning(no.getReturnCode(), true))
                .or(() -> find(trouble, SMTPSendFailedException.class)
                        .map(no -> meaning(no.getReturnCode(), isAboutThisMail(no))))
                .orElseGet(Delivery.NoAnswer::new);
    }

    private static Delivery meaning(int code, boolean aboutThisMail) {
        if (code < 400) return new Delivery.NoAnswer(); // the connection broke before there was one
        return code >= 500 && aboutThisMail ? new Delivery.Refused(code) : new Delivery.NotNow(code);
    }

    /** A no for good to our sender says nothing about this person, and an operator can mend it. */
    private static boolean isAboutThisMail(SMTPSendFailedException no) {
        return no.getCommand() == null || !no.getCommand().startsWith("MAIL");
    }

    private static <T extends Exception> Optional<T> find(Exception trouble, Class<T> type) {
        for (Exception one = trouble; one != null; one = next(one))
            if (type.isInstance(one)) return Optional.of(type.cast(one));
        return Optional.empty();
    }

    private static Exception next(Exception one) {
        return one instanceof MessagingException more ? more.getNextException() : null;
    }
}
