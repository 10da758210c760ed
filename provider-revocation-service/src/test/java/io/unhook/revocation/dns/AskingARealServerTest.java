package io.unhook.revocation.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.mailbox.MailDomain;
import io.unhook.revocation.domain.moving.MxAnswer;
import io.unhook.revocation.domain.moving.MxRecord;
import io.unhook.revocation.http.TestSettings;
import io.unhook.stack.infrastructure.DnsServer;
import io.unhook.stack.process.FreePort;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class AskingARealServerTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final DnsServer SERVER = DnsServer.start(FreePort.any());
    private static final String NOBODY = "127.0.0.1:" + FreePort.any();

    private final VertxMailExchangers exchangers = asking(SERVER.address());

    @AfterAll
    static void end() {
        SERVER.close();
        VERTX.close();
    }

    @Test
    void tellsAllItsMailServers() {
        SERVER.mailOf("acme.example", "5 alt1.aspmx.l.google.com", "1 ASPMX.L.google.com");
        assertThat(of("acme.example"))
                .isEqualTo(new MxAnswer.Found(
                        List.of(new MxRecord(1, "aspmx.l.google.com"), new MxRecord(5, "alt1.aspmx.l.google.com"))));
    }

    @Test
    void tellsThatItTakesNoMail() {
        SERVER.mailOf("silent.example", "0 .");
        assertThat(of("silent.example")).isEqualTo(new MxAnswer.Found(List.of(new MxRecord(0, ""))));
    }

    @Test
    void tellsAnEmptyAnswerFromADomainThatIsNotThere() {
        SERVER.mailOf("empty.example");
        assertThat(of("empty.example")).isEqualTo(new MxAnswer.NoRecords());
        assertThat(of("nowhere.example")).isEqualTo(new MxAnswer.NoSuchDomain());
    }

    @Test
    void fails() {
        SERVER.fails("broken.example");
        assertThat(of("broken.example")).isEqualTo(new MxAnswer.Failed("SERVFAIL", true));
    }

    @Test
    void orSaysNothingAtAllAndThenTheNextIsAsked() {
        assertThat(asking(NOBODY).of(domain("acme.example"))).isEqualTo(new MxAnswer.Failed("no answer", false));

        SERVER.mailOf("second.example", "1 smtp.google.com");
        assertThat(asking(NOBODY + "," + SERVER.address()).of(domain("second.example")))
                .isInstanceOf(MxAnswer.Found.class);
    }

    private MxAnswer of(String name) {
        return exchangers.of(domain(name));
    }

    private static MailDomain domain(String name) {
        return MailDomain.of(name).orElseThrow();
    }

    private static VertxMailExchangers asking(String servers) {
        var settings = TestSettings.with(Map.of("moves.dns.servers", servers, "moves.dns.timeout", "500ms"));
        return new VertxMailExchangers(VERTX, settings);
    }
}
