package io.unhook.channel.service;

import static io.unhook.channel.service.Infrastructure.channels;
import static io.unhook.stack.testing.mailbox.MailboxApi.addressOf;
import static io.unhook.stack.testing.mailbox.MailboxApi.as;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.unhook.stack.testing.SignIn;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A clear answer that names the field, and nothing written. */
@QuarkusTest
@Tag("service")
class BadRequestsTest {
    private final String ada = somebody();

    static Stream<Arguments> badBodies() {
        return Stream.of(
                Arguments.of("address", Map.of("provider", "GOOGLE")),
                Arguments.of("address", Map.of("address", "the sales team", "provider", "GOOGLE")),
                Arguments.of("address", Map.of("address", "sales\0@acme.example", "provider", "GOOGLE")),
                Arguments.of("provider", Map.of("address", "sales@acme.example")),
                Arguments.of("provider", Map.of("address", "sales@acme.example", "provider", "PIGEON")),
                Arguments.of("issuer", Map.of("address", "sales@acme.example", "provider", "OAUTH")),
                Arguments.of("userId", Map.of("address", "sales@acme.example", "provider", "IMAP", "userId", "")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badBodies")
    void aBadFieldIsNamed(String field, Map<String, String> body) {
        isRefused(channels.post(SignIn.member(ada), body)).body("detail", containsString(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "", "null"})
    void whatIsNoObjectIsRefused(String body) {
        isRefused(as(SignIn.member(ada)).body(body).post("/channels").then());
    }

    @ParameterizedTest
    @CsvSource({"state=DEACTIVATED, 'AWAITING_CONSENT, ACTIVE, DISCONNECTED, REMOVED'", "limit=many, limit"})
    void aBadFilterIsNamed(String query, String named) {
        isRefused(as(SignIn.member(ada)).get("/channels?" + query).then()).body("detail", containsString(named));
    }

    @Test
    void aServiceMustSayWhoConnectsAndWhere() {
        String address = addressOf(ada);
        isRefused(channels.post(SignIn.service("crm", "acme"), Map.of("address", address, "provider", "IMAP")))
                .body("detail", containsString("userId"));
        isRefused(channels.post(
                        SignIn.service("crm", "acme", "globex"),
                        Map.of("address", address, "provider", "IMAP", "userId", ada)))
                .body("detail", containsString("accountId"));
    }

    @Test
    void anIdThatCannotBeOneIsNotFound() {
        as(SignIn.member(ada))
                .urlEncodingEnabled(false)
                .delete("/channels/a%00b")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse isRefused(ValidatableResponse answer) {
        as(SignIn.member(ada)).get("/channels").then().statusCode(200).body("items", empty());
        return answer.statusCode(anyOf(is(400), is(422)))
                .contentType("application/problem+json")
                .body("type", startsWith("urn:unhook:problem:"));
    }
}
