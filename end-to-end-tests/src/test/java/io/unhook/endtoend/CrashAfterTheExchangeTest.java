package io.unhook.endtoend;

import static io.unhook.stack.Service.REVOCATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unhook.contracts.Topic;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Row 11 of the crash table in docs/delivery.md. */
@EndToEnd
class CrashAfterTheExchangeTest {
    private final Unhook unhook;

    CrashAfterTheExchangeTest(Unhook unhook) {
        this.unhook = unhook;
    }

    @Test
    void theConsentEndsOnceAsLapsedAndNothingIsHalfStored() throws Exception {
        // given
        Account account = unhook.newAccount("exchanged");
        ConnectedMailbox inbox = account.askFor("ada", "GOOGLE");
        String callback = unhook.provider().allow(page(account, inbox), inbox.address());
        unhook.points(REVOCATION).haltAt("code-exchanged");

        // when
        assertThatThrownBy(() -> follow(callback)).isInstanceOf(IOException.class);
        unhook.points(REVOCATION).awaitHalted("code-exchanged");
        unhook.startAgain(REVOCATION);

        // then
        account.awaitState(inbox, "REMOVED");
        assertThat(answers(inbox, "AccessRefused"))
                .singleElement()
                .satisfies(refused -> assertThat(Wire.text(refused.value())).contains("LAPSED"));
        assertThat(answers(inbox, "AccessGranted")).isEmpty();
        assertThat(uses(account, inbox)).isZero();
        // What the person gave stands at the provider, and no token of it is left anywhere: they must be told, or give
        // it again.
        assertThat(unhook.provider()
                        .grant("google", inbox.address())
                        .path("alive")
                        .asBoolean())
                .isTrue();
    }

    private static String page(Account account, ConnectedMailbox inbox) {
        var use = Map.of("mailbox", inbox.mailbox(), "connection", 1);
        return account.as(REVOCATION, account.service())
                .post("/consents", Map.of("use", use, "returnUrl", "https://crm.example/back", "locale", "en"))
                .expect(201)
                .text("url");
    }

    private static void follow(String callback) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            browser.send(HttpRequest.newBuilder(URI.create(callback)).build(), BodyHandlers.discarding());
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> answers(ConnectedMailbox inbox, String event) {
        return unhook.wire().deliveries(Topic.ACCESS_EVENTS.topicName(), inbox.id(), event);
    }

    private static int uses(Account account, ConnectedMailbox inbox) {
        return account.as(REVOCATION, account.service())
                .get("/uses?accountId=" + account.id() + "&mailboxId=" + inbox.id())
                .expect(200)
                .json()
                .path("items")
                .size();
    }
}
