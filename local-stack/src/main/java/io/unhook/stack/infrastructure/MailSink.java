package io.unhook.stack.infrastructure;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Arrays;
import java.util.List;

/** A real mail server that takes every mail and passes none on. Read it over IMAP, as {@link MailPages}, or here. */
public final class MailSink implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final GreenMail server;
    private final MailPages pages;

    private MailSink(GreenMail server, int pagesPort) {
        this.server = server;
        this.pages = MailPages.start(pagesPort, this);
    }

    public static MailSink start(int smtpPort, int imapPort, int pagesPort) {
        var server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtpPort, LOOPBACK, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imapPort, LOOPBACK, ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return new MailSink(server, pagesPort);
    }

    /** Every mail so far, in the order of arrival for each person. */
    public List<Mail> mails() {
        return Arrays.stream(server.getReceivedMessages()).map(Mail::of).toList();
    }

    public List<Mail> mailsTo(String address) {
        return mails().stream().filter(mail -> mail.to().contains(address)).toList();
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    public String pagesUrl() {
        return pages.url();
    }

    @Override
    public void close() {
        pages.close();
        server.stop();
    }
}
