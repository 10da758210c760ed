package io.unhook.revocation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything about grants and their end that an operator may turn. Secrets have no default: they come from the environment. */
@ConfigMapping(prefix = "unhook.revocation")
public interface RevocationSettings {

    Keys keys();

    Receipts receipts();

    Timing timing();

    Work work();

    Checks checks();

    Http http();

    Google google();

    Microsoft microsoft();

    Imap imap();

    OAuth oauth();

    Consents consents();

    Brakes brakes();

    MoveSettings moves();

    interface Keys {

        /** 32 random bytes in base64, each; the first encrypts, all of them decrypt. */
        List<String> encryption();

        /** 32 random bytes in base64: finds a token that we already hold without reading any. */
        String lookup();

        /** A JWK set with the private keys, on P-256, that sign receipts; the first signs, all of them are published. */
        String receipts();
    }

    interface Receipts {

        /** The {@code iss} of every receipt: a name that whoever verifies one knows us by. */
        @WithDefault("urn:unhook:provider-revocation-service")
        String issuer();
    }

    interface Timing {

        /** Between the end of a grant's last use and the first call: a use that begins meanwhile withdraws it. */
        @WithDefault("0s")
        Duration grace();

        /** After an accepted call, until the first look whether it took. */
        @WithDefault("2s")
        Duration firstProbe();

        @WithDefault("1m")
        Duration probeInterval();

        /** How often we look whether a person did what only they can do. */
        @WithDefault("1d")
        Duration actionNeededProbe();

        /** Between two tries after we have said that we do not know. */
        @WithDefault("1d")
        Duration unconfirmedProbe();

        @WithDefault("1s")
        Duration firstRetry();

        @WithDefault("30m")
        Duration longestRetry();

        /** Between two tries of a call that fails by a fault of ours. */
        @WithDefault("15m")
        Duration ourFaultRetry();

        /** Of trying; time with the breaker open or with a fault of ours does not count. */
        @WithDefault("7d")
        Duration deadline();

        @WithDefault("30d")
        Duration actionNeededDeadline();

        /** One caller's right to use a token. Longer than the longest call, the wait for a permit included. */
        @WithDefault("60s")
        Duration tokenLease();

        /** How long a caller waits at the doors for another caller's answer about the same token before it hears: ask again. */
        @WithDefault("15s")
        Duration tokenPatience();

        /** An access token is handed out until so long before it expires. */
        @WithDefault("2m")
        Duration accessTokenMargin();
    }

    interface Work {

        @WithDefault("true")
        boolean enabled();

        @WithDefault("1s")
        Duration poll();

        /** How long a claimed revocation stays with its worker. */
        @WithDefault("2m")
        Duration lease();

        /** How many revocations of one provider are worked on at a time. */
        @WithDefault("8")
        int bulkhead();

        @WithDefault("20")
        int breakerWindow();

        @WithDefault("30s")
        Duration breakerPause();

        /** How long a call waits for its permit; the rates themselves are {@code unhook.messaging.rates.<provider>}. */
        @WithDefault("20s")
        Duration permitPatience();
    }

    interface Brakes {

        MassRemoval massRemoval();
    }

    /** So many removals in one account that a person must say yes before anything more of it is ended at a provider. */
    interface MassRemoval {

        /**
         * More than a person removes by hand in an hour, and few enough that, where it was a mistake, the people who must consent
         * anew can still be asked one by one.
         */
        @WithDefault("100")
        long most();

        /** Of all that the account had, … */
        @WithDefault("0.5")
        double share();

        /** … if that was so many: of three inboxes, two are no mass. */
        @WithDefault("20")
        long shareFrom();

        @WithDefault("1h")
        Duration within();
    }

    /** Looking whether grants that nobody uses still work. */
    interface Checks {

        @WithDefault("true")
        boolean enabled();

        /** Each token once in about this time, and not at all while others use it. */
        @WithDefault("1d")
        Duration interval();

        /** After an answer that is a fault of ours: nothing is looked at there until somebody may have mended it. */
        @WithDefault("15m")
        Duration pauseAfterFault();

        /** After a try that brought no answer. */
        @WithDefault("30m")
        Duration retry();

        @WithDefault("10s")
        Duration poll();

        /** How many of one provider's at a time, in each replica. */
        @WithDefault("2")
        int bulkhead();
    }

    interface Http {

        @WithDefault("3s")
        Duration connectTimeout();

        @WithDefault("10s")
        Duration answerTimeout();
    }

    /** An OAuth client of ours; {@code main} is the one a token belongs to when nobody says. */
    interface Client {

        String id();

        String secret();
    }

    interface Google {

        /** The Cloud project: the realm of all its clients' grants. */
        @WithDefault("unhook")
        String project();

        Map<String, Client> clients();

        @WithDefault("https://accounts.google.com/o/oauth2/v2/auth")
        URI consentUrl();

        /** Its discovery document says that it puts {@code iss} into every answer of the consent page. */
        @WithDefault("true")
        boolean namesItself();

        @WithDefault("https://oauth2.googleapis.com/token")
        URI tokenUrl();

        @WithDefault("https://oauth2.googleapis.com/revoke")
        URI revokeUrl();

        @WithDefault("https://openidconnect.googleapis.com/v1/userinfo")
        URI userinfoUrl();

        @WithDefault("https://myaccount.google.com/permissions")
        String permissionsPage();

        /** "It might take some time before the revocation has full effect", and Google says no figure. */
        @WithDefault("1h")
        Duration longestLag();
    }

    interface Microsoft {

        Map<String, Client> clients();

        /** The separate app that may delete grant objects where a tenant's admin consented to it. Absent: a person does it. */
        Optional<Client> revoker();

        /** {@code /{tenant}/oauth2/v2.0/authorize} and {@code …/token} hang below it. */
        @WithDefault("https://login.microsoftonline.com")
        URI loginUrl();

        /** {@code /servicePrincipals…} and {@code /oauth2PermissionGrants…} hang below it. */
        @WithDefault("https://graph.microsoft.com/v1.0")
        URI graphUrl();

        @WithDefault("https://myapps.microsoft.com")
        String myAppsPage();

        /** That this page is still the right one is not verified, so it is configuration. */
        @WithDefault("https://account.live.com/consent/Manage")
        String personalPage();

        @WithDefault("https://entra.microsoft.com")
        String adminPage();

        /** The tenant of outlook.com, hotmail.com, live.com. */
        @WithDefault("9188040d-6c67-4c5b-b112-36a304b66dad")
        String personalTenant();

        /** Replication of a deleted grant object. */
        @WithDefault("1h")
        Duration longestLag();
    }

    interface Imap {

        /** Where IT reads how to change a mailbox password; absent: the mail's own words must do. */
        Optional<String> helpPage();
    }

    interface OAuth {

        /** The only issuers that are ever called. */
        Map<String, Issuer> issuers();
    }

    interface Issuer {

        URI issuer();

        Client client();

        /** Absent: the issuer's own {@code /.well-known/openid-configuration}. */
        Optional<URI> discoveryUrl();

        @WithDefault("true")
        boolean rotates();

        /** Where a person ends the grant by hand. */
        Optional<String> permissionsPage();

        @WithDefault("1h")
        Duration longestLag();
    }

    interface Consents {

        /** Where browsers reach this service; the redirect URIs {@code /oauth/callback/{provider}} hang below it. */
        @WithDefault("http://localhost:8080")
        URI publicUrl();

        /** Where a person may be led back to: scheme, host and port as here, the path the same or below. Absent: nowhere. */
        Optional<List<URI>> returnUrls();

        /** How long a URL is good for. */
        @WithDefault("1h")
        Duration life();

        /** How long the exchange of a code may take before it counts as lost. */
        @WithDefault("2m")
        Duration exchange();

        /** How long a new consent waits to see the older access end, where a call for that is on its way. */
        @WithDefault("10m")
        Duration pause();

        @WithDefault("2s")
        Duration pauseProbe();

        /** How long what somebody gave is kept for their product to say who they are. */
        @WithDefault("10m")
        Duration completion();

        /**
         * A mailbox's consent waits for its product's word too, not only a feature's. Without it, whoever names another person's
         * address and talks them into allowing it has connected their mailbox.
         */
        @WithDefault("false")
        boolean completeMailboxes();

        /** By {@code google}, {@code microsoft}, an issuer's name, or {@code oauth} for all others; then by any name. */
        Map<String, Map<String, Scope>> scopes();
    }

    /** What data is asked for, why, and what for. */
    interface Scope {

        String scope();

        /** {@code sign-in} for all uses, {@code mail} for mailboxes, or the names that products give to their features. */
        Set<String> features();

        /** Its features are of no use without it. */
        @WithDefault("true")
        boolean required();

        /** A mailbox asks for it along with its own, so that the feature needs no consent of its own later. */
        @WithDefault("false")
        boolean withMailbox();

        /** In each language, by its code; {@code en} for those who have none of their own. */
        Map<String, String> purpose();
    }
}
