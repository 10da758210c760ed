package io.unhook.endtoend;

import static io.unhook.stack.Service.INBOX;
import static io.unhook.stack.Service.NOTIFICATION;
import static io.unhook.stack.Service.REVOCATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A secret goes in at one door. Last of all tests: the logs that it reads are theirs too. */
@EndToEnd
@Order(Integer.MAX_VALUE)
class AMarkedTokenTest {
    private final Unhook unhook;
    private final Account account;

    AMarkedTokenTest(Unhook unhook) {
        this.unhook = unhook;
        this.account = unhook.newAccount("marked");
        account.employs("ada");
    }

    @Test
    void isFoundNowhereWhileItLivesNorAfterItsEnd() {
        // given
        String mark = "marked" + UUID.randomUUID().toString().replace("-", "");
        Inbox inbox = account.connect("ada", "GOOGLE", Map.of("refreshToken", "1//0" + mark));

        // when it is used
        String use = useOf(inbox);
        String accessToken = account.as(REVOCATION, account.service())
                .post("/uses/" + use + "/credential")
                .expect(200)
                .text("accessToken");
        var living = Traces.of(unhook).and(answersAbout(inbox));

        // then
        assertThat(living.places()).contains("inbox-service.log", "provider-revocation-service table grant_token");
        assertThat(living.holding(mark)).isEmpty();
        assertThat(living.holding(accessToken)).isEmpty();

        // when it was planted into a wrong place, and has ended
        account.as(REVOCATION, account.service())
                .post("/grants", Map.of("use", "1//0" + mark, "credential", Map.of("refreshToken", "1//0" + mark)))
                .expect(400, 422);
        account.deactivateAndRemove(inbox);
        account.awaitAccess(inbox, "CONFIRMED");
        unhook.awaitRest(List.of(account.id()));
        var dead = Traces.of(unhook).and(answersAbout(inbox));

        // then
        assertThat(dead.holding(mark)).isEmpty();
        assertThat(dead.holding(accessToken)).isEmpty();
        unhook.judged(account);
    }

    @Test
    void noAddressIsInALogOrAMetric() {
        // given
        Inbox inbox = account.connect("bob", "GOOGLE");
        account.deactivateAndRemove(inbox);
        account.awaitAccess(inbox, "CONFIRMED");

        // then
        var telling = Traces.ofLogsAndMetrics(unhook);
        assertThat(telling.places()).contains("notification-service.log");
        assertThat(telling.matching("[A-Za-z0-9._-]+(@|%40)[A-Za-z0-9-]+\\.example"))
                .isEmpty();
    }

    private String useOf(Inbox inbox) {
        var use = account.as(REVOCATION, account.service())
                .get("/uses?accountId=" + account.id() + "&mailboxId=" + inbox.id())
                .expect(200)
                .json()
                .path("items")
                .path(0);
        return use.path("id").asText();
    }

    /** What every door says about it. */
    private Map<String, String> answersAbout(Inbox inbox) {
        Door revocation = account.as(REVOCATION, account.service());
        return Map.of(
                "GET /inboxes", body(account.as(INBOX, account.service()), "/inboxes?accountId=" + account.id()),
                "GET /uses", body(revocation, "/uses?accountId=" + account.id() + "&mailboxId=" + inbox.id()),
                "GET /disconnections", body(revocation, "/disconnections?accountId=" + account.id()),
                "GET /notices",
                        body(account.as(NOTIFICATION, account.service()), "/notices?accountId=" + account.id()));
    }

    private static String body(Door door, String path) {
        return door.get(path).expect(200).body();
    }
}
