package io.unhook.stack.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.unhook.stack.process.FreePort;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
class MailSinkTest {
    @Test
    void aMailCanBeReadByPeopleAndByPrograms() throws Exception {
        try (var sink = MailSink.start(FreePort.any(), FreePort.any(), FreePort.any());
                var browser = HttpClient.newHttpClient()) {
            var setup = new ServerSetup(sink.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
            GreenMailUtil.sendTextEmail("ada@acme.example", "crm@acme.example", "About <you>", "Hello, Ada.", setup);

            assertThat(sink.mailsTo("ada@acme.example")).extracting(Mail::text).containsExactly("Hello, Ada.");
            assertThat(page(browser, sink.pagesUrl())).contains("About &lt;you&gt;", "Hello, Ada.");
            assertThat(page(browser, sink.pagesUrl() + "/mails?to=ada@acme.example"))
                    .contains("\"text\" : \"Hello, Ada.\"");
            assertThat(page(browser, sink.pagesUrl() + "/mails?to=eve@acme.example"))
                    .isEqualTo("[ ]");
        }
    }

    private static String page(HttpClient browser, String url) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }
}
