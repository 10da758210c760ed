package io.unhook.endtoend;

import static io.unhook.endtoend.Patiently.awaitUntilAsserted;
import static io.unhook.stack.Service.INBOX;
import static io.unhook.stack.Service.REVOCATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.stack.infrastructure.Mail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person takes the access away on the provider's own page, and nobody uses the mailbox. */
@EndToEnd
@Tag("slow")
class AccessTakenAwayTest {
    private final Unhook unhook;
    private final Account account;

    AccessTakenAwayTest(Unhook unhook) {
        this.unhook = unhook;
        this.account = unhook.newAccount("taken-away");
    }

    @Test
    void isFoundOutWithinADayAndToldOnceAndSoIsThatItIsThereAgain() {
        // given
        account.employs("ada");
        ConnectedMailbox inbox = account.connect("ada", "GOOGLE");
        unhook.provider().takeAway("google", inbox.address());

        // when
        unhook.moveClockBy(Duration.ofHours(30));

        // then
        account.awaitState(inbox, "DISCONNECTED");
        awaitSubjects("Please connect %s to Example CRM again".formatted(inbox.address()));

        // and when
        account.as(INBOX, account.member("ada"))
                .post(inbox.path() + "/reconnection", Map.of("consent", false))
                .expect(200, 201);
        String token = unhook.provider()
                .consent("google", inbox.address(), Map.of())
                .path("refreshToken")
                .asText();
        Map<String, Object> again = Account.registration(inbox, token);
        again.put("use", Map.of("mailbox", inbox.mailbox(), "connection", 2));
        account.as(REVOCATION, account.service()).post("/grants", again).expect(201);

        // then
        account.awaitState(inbox, "ACTIVE");
        awaitSubjects(
                "Please connect %s to Example CRM again".formatted(inbox.address()),
                "Done: Example CRM has access to %s again".formatted(inbox.address()));
        unhook.judged(account);
    }

    private void awaitSubjects(String... subjects) {
        awaitUntilAsserted(() -> assertThat(subjects()).containsExactly(subjects));
    }

    private List<String> subjects() {
        return account.mailsTo("ada").stream().map(Mail::subject).toList();
    }
}
