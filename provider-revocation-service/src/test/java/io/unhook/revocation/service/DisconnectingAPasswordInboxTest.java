package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@QuarkusTest
class DisconnectingAPasswordInboxTest {

    @Test
    void destroysOurCopyAndSendsTheStepsToIt() {
        var inbox = Api.inbox(Provider.IMAP, "ada@own-server.example");
        String use = connected(inbox, "ada", "open sesame");
        Api.credential(use)
                .statusCode(200)
                .body("host", equalTo("imap.own-server.example"))
                .body("port", equalTo(993))
                .body("login", equalTo("ada"))
                .body("password", equalTo("open sesame"));

        Api.remove(inbox, 1);

        var settled = Api.awaitSettled(inbox, Outcome.NOT_APPLICABLE);
        assertThat(settled.nextStep()).isEqualTo("imap.change-password");
        Api.credential(use).statusCode(409);
        assertThat(secretsOf(inbox)).isZero();
    }

    @Test
    void keepsItWhileAnotherInboxUsesIt() {
        var first = Api.inbox(Provider.IMAP, "team@own-server.example");
        var second = Api.inbox(Provider.IMAP, "team@own-server.example");
        connected(first, "team", "one");
        String use = connected(second, "team", "two");

        Api.remove(first, 1);
        Api.awaitSettled(first, Outcome.KEPT_SHARED);
        Api.credential(use).statusCode(200).body("password", equalTo("two"));

        Api.remove(second, 1);
        Api.awaitSettled(second, Outcome.NOT_APPLICABLE);
        assertThat(secretsOf(second)).isZero();
    }

    private static String connected(Mailbox inbox, String login, String password) {
        return Api.register(Map.of(
                        "use",
                        Api.use(inbox, 1),
                        "credential",
                        Map.of("host", "imap.own-server.example", "port", 993, "login", login, "password", password)))
                .statusCode(201)
                .extract()
                .path("useId");
    }

    private static long secretsOf(Mailbox inbox) {
        return Database.count("""
                select count(*) from grant_token token join grant_use uses on uses.token_id = token.id
                where uses.mailbox_id = '%s' and (token.secret is not null or token.login is not null)
                """.formatted(inbox.id()));
    }
}
