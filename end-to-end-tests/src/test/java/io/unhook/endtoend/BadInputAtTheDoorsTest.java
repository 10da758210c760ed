package io.unhook.endtoend;

import static io.unhook.stack.Service.INBOX;
import static io.unhook.stack.Service.REVOCATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A clear answer, and nothing written. Who may not come in at all: {@link StrangersAtEveryDoorTest}. */
@EndToEnd
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputAtTheDoorsTest {
    private final Unhook unhook;
    private final Account account;

    BadInputAtTheDoorsTest(Unhook unhook) {
        this.unhook = unhook;
        this.account = unhook.newAccount("bad-input");
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                argumentSet("not JSON", "{\"address\": ", null),
                argumentSet("no object", "[]", null),
                argumentSet("bad address", "{\"address\": \"ada\", \"provider\": \"GOOGLE\"}", "address"),
                argumentSet("no address", "{\"provider\": \"GOOGLE\"}", "address"),
                argumentSet("unknown provider", "{\"address\": \"a@b.example\", \"provider\": \"AOL\"}", "provider"),
                argumentSet(
                        "issuer of a provider that has none",
                        "{\"address\": \"a@b.example\", \"provider\": \"GOOGLE\", \"issuer\": \"https://i.example\"}",
                        "issuer"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyThatCannotBeTakenIsRefusedByTheNameOfItsField(String body, String field) {
        // when
        Answer answer =
                account.as(INBOX, account.member("ada")).post("/inboxes", body.getBytes(StandardCharsets.UTF_8));

        // then
        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.isProblem()).isTrue();
        if (field != null) assertThat(answer.body()).contains(field);
        assertThat(inboxesOf("ada")).isEmpty();
    }

    @Test
    void anUnknownFieldValueOfAListIsNamed() {
        Answer answer = account.as(INBOX, account.admin()).get("/inboxes?state=SLEEPING");

        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.body()).contains("state");
    }

    @Test
    void anAddressThatIsConnectedInTheAccountIsNamedByItsInbox() {
        // given
        ConnectedMailbox ada = account.askFor("taken", "GOOGLE");

        // when
        Answer answer = account.as(INBOX, account.member("bob"))
                .post("/inboxes", Map.of("address", ada.address(), "provider", "GOOGLE"));

        // then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("address-already-connected");
        assertThat(answer.body()).contains(ada.id());
    }

    @Test
    void anActiveInboxIsNotRemoved() {
        // given
        ConnectedMailbox inbox = account.connect("busy", "GOOGLE");

        // when
        Answer answer = account.remove(inbox);

        // then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("inbox-still-active");
    }

    @Test
    void aTokenThatTheProviderRefusesIsNotTaken() {
        ConnectedMailbox inbox = account.askFor("refused", "GOOGLE");

        Answer answer = register(inbox, "1//0-never-issued");

        refusedWithNothingStored(answer, inbox);
    }

    @Test
    void aTokenOfAnotherMailboxIsNotTaken() {
        ConnectedMailbox inbox = account.askFor("cuckoo", "GOOGLE");
        JsonNode consent = unhook.provider().consent("google", account.address("somebody-else"), Map.of());

        Answer answer = register(inbox, consent.path("refreshToken").asText());

        refusedWithNothingStored(answer, inbox);
    }

    @Test
    void aTokenWhoseScopesCannotProveWhoseItIsIsNotTaken() {
        ConnectedMailbox inbox = account.askFor("nameless", "GOOGLE");
        JsonNode consent = unhook.provider()
                .consent(
                        "google",
                        inbox.address(),
                        Map.of("scopes", List.of("https://www.googleapis.com/auth/calendar")));

        Answer answer = register(inbox, consent.path("refreshToken").asText());

        refusedWithNothingStored(answer, inbox);
    }

    @Test
    void theThreeRefusalsOfATokenHaveNamesOfTheirOwn() {
        // given
        ConnectedMailbox inbox = account.askFor("three", "GOOGLE");
        JsonNode others = unhook.provider().consent("google", account.address("three-b"), Map.of());
        JsonNode calendar = unhook.provider()
                .consent(
                        "google",
                        inbox.address(),
                        Map.of("scopes", List.of("https://www.googleapis.com/auth/calendar")));

        // then
        assertThat(List.of(
                        register(inbox, "1//0-never-issued").problem(),
                        register(inbox, others.path("refreshToken").asText()).problem(),
                        register(inbox, calendar.path("refreshToken").asText()).problem()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whileTheProviderIsDownNothingIsHalfStored() {
        // given
        ConnectedMailbox inbox = account.askFor("unlucky", "GOOGLE");
        JsonNode consent = unhook.provider().consent("google", inbox.address(), Map.of());
        String down = unhook.provider()
                .fault(Map.of("provider", "google", "endpoint", "POST /google/token", "kind", "status", "status", 503));

        // when
        Answer answer = register(inbox, consent.path("refreshToken").asText());
        unhook.provider().endFault(down);

        // then
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.header("retry-after")).isNotNull();
        assertThat(usesOf(inbox)).isEmpty();
        register(inbox, consent.path("refreshToken").asText()).expect(201);
    }

    @Test
    void aUseThatBeginsWhileACallIsUnansweredHasToWait() {
        // given
        ConnectedMailbox first = account.connect("twice", "GOOGLE");
        String silence = unhook.provider().fault(Map.of("endpoint", "POST /google/revoke", "kind", "hold", "times", 1));
        account.deactivateAndRemove(first);
        unhook.provider().awaitWaiting(silence);
        ConnectedMailbox second = account.askFor("twice", "GOOGLE");
        JsonNode consent = unhook.provider().consent("google", second.address(), Map.of());

        // when
        Answer answer = register(second, consent.path("refreshToken").asText());
        unhook.provider().endFault(silence);

        // then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("revocation-in-progress");
        assertThat(answer.header("retry-after")).isNotNull();
        account.awaitAccess(first, "CONFIRMED");
    }

    @Test
    void anEventThatIsTooLargeIsRefused() {
        // given
        ConnectedMailbox inbox = account.askFor("large", "GOOGLE");
        var event = Foreign.event("InboxDeactivated", inbox);
        Map<String, Object> padded = new HashMap<>(Map.of("mailbox", inbox.mailbox(), "connection", 1));
        padded.put("padding", "x".repeat(520 * 1024));

        // when
        Answer answer = Foreign.overHttp(account.as(INBOX, account.service()), event.headers())
                .post("/events", padded);

        // then
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    void nobodyElseSpeaksInOurName() {
        // given
        ConnectedMailbox inbox = account.askFor("named", "GOOGLE");
        Map<String, String> headers = new HashMap<>(Foreign.headers("InboxDeactivated"));
        headers.put("ce_source", "urn:unhook:inbox-service");

        // when
        Answer answer = Foreign.overHttp(account.as(INBOX, account.service()), headers)
                .post("/events", Foreign.event("InboxDeactivated", inbox).value());

        // then
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.isProblem()).isTrue();
    }

    private Answer register(ConnectedMailbox inbox, String refreshToken) {
        return account.as(REVOCATION, account.service()).post("/grants", Account.registration(inbox, refreshToken));
    }

    private void refusedWithNothingStored(Answer answer, ConnectedMailbox inbox) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.isProblem()).isTrue();
        assertThat(usesOf(inbox)).isEmpty();
        assertThat(account.show(inbox).path("state").asText()).isEqualTo("AWAITING_CONSENT");
    }

    private JsonNode usesOf(ConnectedMailbox inbox) {
        return account.as(REVOCATION, account.service())
                .get("/uses?accountId=" + account.id() + "&kind=INBOX&mailboxId=" + inbox.id())
                .expect(200)
                .json()
                .path("items");
    }

    private JsonNode inboxesOf(String user) {
        return account.as(INBOX, account.member(user))
                .get("/inboxes")
                .expect(200)
                .json()
                .path("items");
    }
}
