package io.unhook.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Everything about telling people that an operator may turn. */
@ConfigMapping(prefix = "unhook.notification")
public interface NotificationSettings {

    /** How long the mail about a removal waits for the outcome, so that one mail tells all. */
    @WithDefault("2m")
    Duration hold();

    Nobody nobody();

    Digest digest();

    Reminders reminders();

    Unreachable unreachable();

    Mail mail();

    Smtp smtp();

    Work work();

    Pages pages();

    /** When the directory knows nobody who could be told: it may still be on its way. */
    interface Nobody {
        @WithDefault("1h")
        Duration giveUpAfter();

        @WithDefault("1m")
        Duration lookAgainAfter();
    }

    /** What piles up for one person is one mail. */
    interface Digest {
        /** At most one mail a person in so long, over all replicas. Shorter than the lease. */
        @WithDefault("1m")
        Duration interval();

        /** So long a lone notice waits for a second one. */
        @WithDefault("2s")
        Duration gather();

        /** With more than one it is a burst: waited for until nothing came for so long, an interval at most. */
        @WithDefault("10s")
        Duration gatherMore();

        /** What is over is in the next one. */
        @WithDefault("500")
        int most();
    }

    /** For what a person must do at a provider, counted from when they were first asked. They stop when it is proven. */
    interface Reminders {
        /** At most three count. */
        @WithDefault("3d,10d")
        List<Duration> after();

        /** When the admins are told that it is still open. */
        @WithDefault("10d")
        Duration escalateAfter();
    }

    interface Unreachable {
        /** How long the mail server may put off a mail to a mailbox that has moved, until the admins are told instead. */
        @WithDefault("4h")
        Duration movedAwayAfter();
    }

    interface Mail {
        /** What people call the product that their mailboxes are connected to. */
        @WithDefault("Example CRM")
        String product();

        /** Where a person sees and reconnects their inboxes in the product. */
        Optional<URI> inboxSettings();

        /** The same for team channels; without it, it is where the inboxes are. */
        Optional<URI> channelSettings();

        /** Where a super admin says yes to a mass removal that is held, if the product has a page for it. */
        Optional<URI> heldRemovals();

        /** Whose clock the times in mails are by; each says which. */
        @WithDefault("UTC")
        ZoneId timeZone();

        /** Right-hand side of every Message-ID. */
        @WithDefault("unhook.invalid")
        String messageIdDomain();

        /** How long the mail server may take for each of its answers. Shorter than the lease. */
        @WithDefault("30s")
        Duration patience();

        @WithDefault("7d")
        Duration giveUpAfter();

        @WithDefault("30s")
        Duration firstPause();

        @WithDefault("30m")
        Duration longestPause();
    }

    /** The mail server. */
    interface Smtp {
        @WithDefault("localhost")
        String host();

        @WithDefault("25")
        int port();

        @WithDefault("unhook@localhost")
        String from();

        /** Together with the password, or neither. */
        Optional<String> user();

        Optional<String> password();

        @WithDefault("if-offered")
        Tls tls();

        enum Tls {
            NONE,
            /** STARTTLS, if the server offers it. */
            IF_OFFERED,
            /** STARTTLS, or no mail. */
            REQUIRED,
            /** From the first byte, as on port 465. */
            AT_ONCE
        }
    }

    interface Work {
        /** False in tests that do the due work by hand. */
        @WithDefault("true")
        boolean enabled();

        @WithDefault("500ms")
        Duration poll();

        @WithDefault("2m")
        Duration lease();

        /** How many mails, and how many decisions, at a time in this process. */
        @WithDefault("8")
        int bulkhead();

        /** Of so many mails in a row, half in trouble stop all for a while. */
        @WithDefault("10")
        int breakerWindow();

        @WithDefault("30s")
        Duration breakerPause();
    }

    /** Where a person takes access away by hand, if the event names no better page. Providers move these pages. */
    interface Pages {
        @WithDefault("https://myaccount.google.com/permissions")
        URI google();

        @WithDefault("https://myapps.microsoft.com")
        URI microsoft();

        /** Outlook.com, Hotmail, Live: an account without an organisation. */
        @WithDefault("https://account.live.com/consent/Manage")
        URI microsoftPersonal();

        @WithDefault("https://entra.microsoft.com")
        URI microsoftAdmin();
    }
}
