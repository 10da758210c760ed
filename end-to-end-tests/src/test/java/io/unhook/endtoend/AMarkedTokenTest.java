package io.unhook.endtoend;

import static io.unhook.endtoend.Patiently.awaitUntilAsserted;
import static io.unhook.stack.Service.INBOX;
import static io.unhook.stack.Service.NOTIFICATION;
import static io.unhook.stack.Service.REVOCATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.stack.Service;
import io.unhook.stack.infrastructure.Person;
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
        account.employs("bob");
    }

    @Test
    void isFoundNowhereWhileItLivesNorAfterItsEnd() {
        // given
        String mark = "marked" + UUID.randomUUID().toString().replace("-", "");
        ConnectedMailbox inbox = account.connect("ada", "GOOGLE", Map.of("refreshToken", "1//0" + mark));

        // when it is used
        String use = useOf(inbox).path("id").asText();
        String accessToken = account.as(REVOCATION, account.service())
                .post("/uses/" + use + "/credential")
                .expect(200)
                .text("accessToken");
        var living = Traces.of(unhook).and(answersAbout(inbox));

        // then
        assertThat(living.holding(inbox.address())) // so they are searched, and found in what may hold them
                .contains("topic unhook.inbox-events", "provider-revocation-service table provider_grant");
        assertThat(living.holding(mark)).isEmpty();
        assertThat(living.holding(accessToken)).isEmpty();

        // when it was planted into a wrong place, and has ended
        account.as(REVOCATION, account.service())
                .post("/grants", Map.of("use", "1//0" + mark, "credential", Map.of("refreshToken", "1//0" + mark)))
                .expect(400, 422);
        account.deactivateAndRemove(inbox);
        account.awaitAccess(inbox, "CONFIRMED");
        unhook.awaitRest(List.of(account.id()));
        var dead = Traces.of(unhook).and(answersAbout(inbox)).and(attemptsOn(inbox));

        // then
        assertThat(dead.holding(mark)).isEmpty();
        assertThat(dead.holding(accessToken)).isEmpty();
        unhook.judged(account);
    }

    @Test
    void noAddressIsInALogAMetricOrASpan() {
        // given
        ConnectedMailbox inbox = account.connect("bob", "GOOGLE");
        account.deactivateAndRemove(inbox);
        account.awaitAccess(inbox, "CONFIRMED");

        // then
        for (Service service : Service.values())
            awaitUntilAsserted(() -> assertThat(unhook.spans().text()).contains(service.module()));
        var telling = Traces.ofWhatOperatorsRead(unhook);
        assertThat(telling.places()).contains("notification-service.log", "spans");
        assertThat(telling.matching("[A-Za-z0-9._-]+(@|%40)[A-Za-z0-9-]+\\.example"))
                .isEmpty();
    }

    private JsonNode useOf(ConnectedMailbox inbox) {
        return account.as(REVOCATION, account.service())
                .get(usesOf(inbox))
                .expect(200)
                .json()
                .path("items")
                .path(0);
    }

    private String usesOf(ConnectedMailbox inbox) {
        return "/uses?accountId=" + account.id() + "&mailboxId=" + inbox.id();
    }

    /** What every door says about it. */
    private Map<String, String> answersAbout(ConnectedMailbox inbox) {
        Door revocation = account.as(REVOCATION, account.service());
        String grant = useOf(inbox).path("grantId").asText();
        return Map.of(
                "GET /inboxes", body(account.as(INBOX, account.service()), "/inboxes?accountId=" + account.id()),
                "GET /uses", body(revocation, usesOf(inbox)),
                "GET /grants", body(revocation, "/grants/" + grant),
                "GET /disconnections", body(revocation, "/disconnections?accountId=" + account.id()),
                "GET /notices",
                        body(account.as(NOTIFICATION, account.service()), "/notices?accountId=" + account.id()));
    }

    /** Every attempt to end it, as an operator sees them. */
    private Map<String, String> attemptsOn(ConnectedMailbox inbox) {
        Door operator = unhook.door(REVOCATION, Person.OPERATOR);
        return Map.of("GET /revocations", body(operator, "/revocations/" + unhook.revocationOf(inbox)));
    }

    private static String body(Door door, String path) {
        return door.get(path).expect(200).body();
    }
}
