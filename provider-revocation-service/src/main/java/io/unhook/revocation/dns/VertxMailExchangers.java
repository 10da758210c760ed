package io.unhook.revocation.dns;

import io.unhook.contracts.mailbox.MailDomain;
import io.unhook.revocation.MoveSettings;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.application.MailExchangers;
import io.unhook.revocation.domain.moving.MxAnswer;
import io.unhook.revocation.domain.moving.MxRecord;
import io.vertx.core.Vertx;
import io.vertx.core.dns.DnsClient;
import io.vertx.core.dns.DnsClientOptions;
import io.vertx.core.dns.DnsException;
import io.vertx.core.dns.DnsResponseCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * Vert.x' DNS client, over UDP. It takes no notice of an answer that was cut short, so of a very long list of servers it may
 * know the first ones only.
 */
@ApplicationScoped
class VertxMailExchangers implements MailExchangers {
    private final List<DnsClient> servers = new ArrayList<>();

    VertxMailExchangers(Vertx vertx, RevocationSettings settings) {
        MoveSettings.Dns dns = settings.moves().dns();
        var common = new DnsClientOptions().setQueryTimeout(dns.timeout().toMillis());
        dns.servers()
                .ifPresentOrElse(
                        all -> all.forEach(one -> servers.add(vertx.createDnsClient(at(one, common)))),
                        () -> servers.add(vertx.createDnsClient(common)));
    }

    private static DnsClientOptions at(String server, DnsClientOptions common) {
        int colon = server.lastIndexOf(':');
        if (colon < 0) return new DnsClientOptions(common).setHost(server);
        String host = server.substring(0, colon).replaceAll("[\\[\\]]", "");
        return new DnsClientOptions(common).setHost(host).setPort(Integer.parseInt(server.substring(colon + 1)));
    }

    /** What one server cannot say, the next may. */
    @Override
    public MxAnswer of(MailDomain domain) {
        MxAnswer answer = new MxAnswer.Failed("no server", false);
        for (DnsClient server : servers) {
            answer = ask(server, domain);
            if (!(answer instanceof MxAnswer.Failed)) return answer;
        }
        return answer;
    }

    private static MxAnswer ask(DnsClient server, MailDomain domain) {
        try {
            List<MxRecord> records =
                    server.resolveMX(domain.name()).toCompletionStage().toCompletableFuture().get().stream()
                            .map(record -> new MxRecord(record.priority(), record.name() == null ? "" : record.name()))
                            .toList();
            return records.isEmpty() ? new MxAnswer.NoRecords() : new MxAnswer.Found(records);
        } catch (ExecutionException e) {
            return refused(e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new MxAnswer.Failed("interrupted", true);
        }
    }

    private static MxAnswer refused(Throwable cause) {
        if (!(cause instanceof DnsException said)) return new MxAnswer.Failed("no answer", false);
        return said.code() == DnsResponseCode.NXDOMAIN
                ? new MxAnswer.NoSuchDomain()
                : new MxAnswer.Failed(said.code().name(), true);
    }
}
