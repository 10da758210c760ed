package io.unhook.inbox.service;

import static io.unhook.stack.testing.mailbox.MailboxApi.addressOf;
import static io.unhook.stack.testing.mailbox.MailboxApi.as;
import static io.unhook.stack.testing.mailbox.MailboxApi.somebody;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.stack.testing.SignIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A clear answer that names the field, and nothing written. */
@QuarkusTest
@Tag("service")
class BadRequestsTest {
    private final String ada = somebody();

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"provider\":\"GOOGLE\"}                                                       | address",
                "{\"address\":\"not an address\",\"provider\":\"GOOGLE\"}                        | address",
                "{\"address\":\"a\\u0000@acme.example\",\"provider\":\"GOOGLE\"}                 | address",
                "{\"address\":[],\"provider\":\"GOOGLE\"}                                        | address",
                "{\"address\":\"a@acme.example\"}                                                | provider",
                "{\"address\":\"a@acme.example\",\"provider\":\"PIGEON\"}                        | provider",
                "{\"address\":\"a@acme.example\",\"provider\":\"OTHER\"}                         | provider",
                "{\"address\":\"a@acme.example\",\"provider\":7}                                 | provider",
                "{\"address\":\"a@acme.example\",\"provider\":\"OAUTH\"}                         | issuer",
                "{\"address\":\"a@acme.example\",\"provider\":\"OAUTH\",\"issuer\":\"here\"}     | issuer",
                "{\"address\":\"a@acme.example\",\"provider\":\"IMAP\",\"issuer\":\"https://a.example\"} | issuer",
                "{\"address\":\"a@acme.example\",\"provider\":\"GOOGLE\",\"userId\":\"\"}        | userId",
                "{\"address\":\"a@acme.example\",\"provider\":\"GOOGLE\",\"userId\":\"a\\u0000\"} | userId",
            })
    void aBadFieldIsNamed(String body, String field) {
        as(SignIn.member(ada))
                .body(body)
                .post("/inboxes")
                .then()
                .statusCode(anyOf(is(400), is(422)))
                .contentType("application/problem+json")
                .body("type", equalTo("urn:unhook:problem:invalid-field"))
                .body("detail", containsString(field));
        nothingIsWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"text\"", "", "null"})
    void whatIsNoObjectIsRefused(String body) {
        as(SignIn.member(ada))
                .body(body)
                .post("/inboxes")
                .then()
                .statusCode(anyOf(is(400), is(422)))
                .contentType("application/problem+json")
                .body("type", startsWith("urn:unhook:problem:"));
        nothingIsWritten();
    }

    @ParameterizedTest
    @CsvSource({"state=SLEEPING, state", "limit=many, limit", "cursor=%25%25, cursor"})
    void aBadFilterIsNamed(String query, String field) {
        as(SignIn.member(ada))
                .urlEncodingEnabled(false)
                .get("/inboxes?" + query)
                .then()
                .statusCode(anyOf(is(400), is(422)))
                .contentType("application/problem+json")
                .body("detail", containsString(field));
    }

    @Test
    void aServiceMustSayForWhomAndWhere() {
        String body = "{\"address\":\"" + addressOf(ada) + "\",\"provider\":\"IMAP\"%s}";
        as(SignIn.service("crm", "acme"))
                .body(body.formatted(""))
                .post("/inboxes")
                .then()
                .statusCode(422)
                .body("detail", containsString("userId"));
        as(SignIn.service("crm", "acme", "globex"))
                .body(body.formatted(",\"userId\":\"" + ada + "\""))
                .post("/inboxes")
                .then()
                .statusCode(422)
                .body("detail", containsString("accountId"));
        nothingIsWritten();
    }

    @Test
    void anIdThatCannotBeOneIsNotFound() {
        as(SignIn.member(ada))
                .urlEncodingEnabled(false)
                .get("/inboxes/a%00b")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void anotherMediaTypeIsNotRead() {
        as(SignIn.member(ada))
                .contentType("text/plain")
                .body("hello")
                .post("/inboxes")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    private void nothingIsWritten() {
        as(SignIn.member(ada)).get("/inboxes").then().statusCode(200).body("items", hasSize(0));
    }
}
