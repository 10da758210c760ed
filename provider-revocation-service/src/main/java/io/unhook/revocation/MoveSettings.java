package io.unhook.revocation;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Of mail domains that move from one provider to another. */
public interface MoveSettings {

    /** False: nobody is watched; an admin may still say that a domain moved. */
    @WithDefault("true")
    boolean watch();

    /** Between two look-ups of a domain, a tenth more or less. */
    @WithDefault("6h")
    Duration interval();

    /** So long after one that showed a change, the second look-up may agree with it. */
    @WithDefault("3h")
    Duration apart();

    /** After a look-up that failed, half of this or more. */
    @WithDefault("30m")
    Duration retry();

    /** A move of more mailboxes than this waits until somebody confirms it. */
    @WithDefault("200")
    int approvalAbove();

    /** So long a published move counts as under way: the other way is refused, and the same again is the same. */
    @WithDefault("24h")
    Duration settle();

    /** How long look-ups are kept; what a migration rests on is kept with it. */
    @WithDefault("30d")
    Duration keepLookups();

    @WithDefault("1s")
    Duration poll();

    /** How long a claimed domain stays with its worker. Longer than all servers together may take. */
    @WithDefault("2m")
    Duration lease();

    /** How many domains are looked up at a time. */
    @WithDefault("4")
    int bulkhead();

    Dns dns();

    /** Whose servers end in these names. <https://support.google.com/a/answer/174125> */
    @WithDefault("google.com,googlemail.com")
    List<String> google();

    /** <https://learn.microsoft.com/en-us/microsoft-365/enterprise/external-domain-name-system-records> */
    @WithDefault("mail.protection.outlook.com,mx.microsoft")
    List<String> microsoft();

    /** Filters that stand before somebody else's mailboxes. */
    @WithDefault("pphosted.com,ppe-hosted.com,mimecast.com,mimecast.co.za,barracudanetworks.com,messagelabs.com,"
            + "iphmx.com,trendmicro.com,trendmicro.eu,hornetsecurity.com,mailcontrol.com,hydra.sophos.com,"
            + "fireeyecloud.com,spamexperts.com,antispamcloud.com,mailspamprotection.com")
    List<String> gateways();

    /** Providers' own domains. They never move, whatever DNS says. A name without a dot means it in every country. */
    @WithDefault("gmail.com,googlemail.com,outlook,hotmail,live,msn.com,passport.com,yahoo,ymail.com,rocketmail.com,"
            + "aol.com,icloud.com,me.com,mac.com,fastmail.com,fastmail.fm,gmx,web.de,mail.com,proton.me,protonmail.com,"
            + "pm.me,zoho.com,yandex,mail.ru")
    List<String> publicDomains();

    interface Dns {

        /** {@code host:port} each; where one does not answer, the next is asked. Absent: the system's first. */
        Optional<List<String>> servers();

        @WithDefault("5s")
        Duration timeout();
    }
}
