package io.unhook.revocation.service;

import static org.awaitility.Awaitility.await;

import io.unhook.revocation.application.WatchWork;
import io.unhook.stack.infrastructure.DnsServer;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The DNS server that the service asks, and look-ups made by hand: hours are a second here. */
final class Dns implements AutoCloseable {
    private final DnsServer server;

    private Dns(DnsServer server) {
        this.server = server;
    }

    static Dns start() {
        String address = ConfigProvider.getConfig().getValue("unhook.revocation.moves.dns.servers", String.class);
        return new Dns(DnsServer.start(Integer.parseInt(address.substring(address.lastIndexOf(':') + 1))));
    }

    DnsServer server() {
        return server;
    }

    /** Seen once, at once. */
    void shows(WatchWork work, String domain, String... records) {
        server.mailOf(domain, records);
        look(work, domain);
    }

    void look(WatchWork work, String domain) {
        Database.run(
                "update domain_watch set due_at = now() - interval '1 second' where mail_domain = '" + domain + "'");
        work.runOnce();
    }

    /** The second look-up, when it is due by itself. */
    void agrees(WatchWork work, String domain) {
        await().atMost(Api.SOON).pollInterval(Duration.ofMillis(100)).until(() -> {
            work.runOnce();
            return !verdicts(domain).getLast().equals("Suspected");
        });
    }

    static List<String> verdicts(String domain) {
        return Database.texts("select verdict from mx_lookup join domain_watch on watch_id = domain_watch.id"
                + " where mail_domain = '" + domain + "' order by mx_lookup.id");
    }

    @Override
    public void close() {
        server.close();
    }
}
