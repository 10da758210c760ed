package io.unhook.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** Everything about telling people that an operator may turn. The mail server itself: {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "unhook.notification")
public interface NotificationSettings {

    /** How long the mail about a removal waits for the outcome, so that one mail tells all. */
    @WithDefault("2m")
    Duration hold();

    Nobody nobody();

    Digest digest();

    Mail mail();

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

    interface Mail {
        /** What people call the product that their mailboxes are connected to. */
        @WithDefault("Example CRM")
        String product();

        /** Where a person sees and reconnects their inboxes in the product. */
        Optional<URI> inboxSettings();

        /** The same for team channels; without it, it is where the inboxes are. */
        Optional<URI> channelSettings();

        /** Whose clock the times in mails are by; each says which. */
        @WithDefault("UTC")
        ZoneId timeZone();

        /** Right-hand side of every Message-ID. */
        @WithDefault("unhook.invalid")
        String messageIdDomain();

        /** How long the mail server may take for one mail. Shorter than the lease. */
        @WithDefault("30s")
        Duration patience();

        @WithDefault("7d")
        Duration giveUpAfter();

        @WithDefault("30s")
        Duration firstPause();

        @WithDefault("30m")
        Duration longestPause();
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
