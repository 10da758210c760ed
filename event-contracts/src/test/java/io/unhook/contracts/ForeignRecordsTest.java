package io.unhook.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.unhook.contracts.json.Decoded;
import io.unhook.contracts.json.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("contract")
class ForeignRecordsTest {
    private static final Instant RECORDED = Instant.parse("2026-11-24T12:00:00Z");
    private static final String LEAST = """
            {"mailbox": {"kind": "INBOX", "id": "42", "accountId": "acme", "address": "ada@acme.example", "provider": "GOOGLE"}}""";

    @Test
    void theLeastThatAnotherTeamMustSayOfARemovalIsEnough() {
        var known = (Decoded.Known) read(headers(Map.of()), LEAST);
        assertThat(known.event()).isInstanceOf(InboxRemoved.class);
        assertThat(((InboxRemoved) known.event()).connection()).isNull();
        assertThat(known.envelope().foreign()).isTrue();
    }

    @Test
    void withoutATimeTheRecordsOwnTimeHolds() {
        assertThat(((Decoded.Known) read(headers(Map.of()), LEAST)).envelope().time())
                .isEqualTo(RECORDED);
    }

    @Test
    void anOffsetIsTimeToo() {
        var known = (Decoded.Known) read(headers(Map.of("ce_time", "2026-11-24T13:30:00+01:00")), LEAST);
        assertThat(known.envelope().time()).isEqualTo(Instant.parse("2026-11-24T12:30:00Z"));
    }

    @Test
    void aSequenceOfAnotherKindIsAsGoodAsNone() {
        var known = (Decoded.Known) read(headers(Map.of("ce_sequence", "2026-A")), LEAST);
        assertThat(known.envelope().sequence()).isNull();
    }

    @Test
    void aTypeOfLaterIsToldApartFromAFault() {
        assertThat(read(headers(Map.of("ce_type", "io.unhook.InboxPolished.v1")), LEAST))
                .isInstanceOf(Decoded.UnknownType.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "not JSON               |                  | {oops",
                "two values             |                  | {} {}",
                "no JSON object         |                  | [1, 2]",
                "no mailbox             |                  | {}",
                "no address             |                  | {\"mailbox\": {\"kind\": \"INBOX\", \"id\": \"42\", \"accountId\": \"acme\", \"provider\": \"GOOGLE\"}}",
                "an address without @   |                  | {\"mailbox\": {\"kind\": \"INBOX\", \"id\": \"42\", \"accountId\": \"acme\", \"address\": \"ada\", \"provider\": \"GOOGLE\"}}",
                "a zero byte in an id   |                  | {\"mailbox\": {\"kind\": \"INBOX\", \"id\": \"4\\u00002\", \"accountId\": \"acme\", \"address\": \"a@b\", \"provider\": \"GOOGLE\"}}",
                "a line break in an id  |                  | {\"mailbox\": {\"kind\": \"INBOX\", \"id\": \"42\\n\", \"accountId\": \"acme\", \"address\": \"a@b\", \"provider\": \"GOOGLE\"}}",
                "connection zero        |                  | {\"connection\": 0, \"mailbox\": {\"kind\": \"INBOX\", \"id\": \"42\", \"accountId\": \"acme\", \"address\": \"a@b\", \"provider\": \"GOOGLE\"}}",
                "no id                  | ce_id            | {}",
                "no source              | ce_source        | {}",
                "no type                | ce_type          | {}",
                "no version             | ce_specversion   | {}",
            })
    void whatCannotBeTakenSaysWhy(String what, String missingHeader, String value) {
        Map<String, byte[]> headers = headers(Map.of());
        if (missingHeader != null) headers.remove(missingHeader);
        assertThat(read(headers, value)).isInstanceOfSatisfying(Decoded.Unreadable.class, fault -> {
            assertThat(fault.reason()).isIn("not-json", "schema-broken", "not-a-cloud-event");
            assertThat(fault.detail()).isNotBlank();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attributesThatCannotBeKept")
    void anAttributeThatCannotBeKeptIsToldAtOnce(String attribute, String value) {
        assertThat(read(headers(Map.of(attribute, value)), LEAST))
                .isInstanceOfSatisfying(Decoded.Unreadable.class, fault -> {
                    assertThat(fault.reason()).isEqualTo("not-a-cloud-event");
                    assertThat(fault.detail()).startsWith(attribute.substring("ce_".length()));
                });
    }

    static List<Arguments> attributesThatCannotBeKept() {
        return List.of(
                arguments("ce_id", "7".repeat(3_000)),
                arguments("ce_source", "urn:crm:\u0000"),
                arguments("ce_time", "yesterday"),
                arguments("ce_time", "+999999999-01-01T00:00:00Z"));
    }

    @Test
    void jsonThatALibraryWroteAsBytesIsReadToo() {
        // given
        String data = Base64.getEncoder().encodeToString(LEAST.getBytes(StandardCharsets.UTF_8));
        String event = """
                {"specversion": "1.0", "id": "7", "source": "urn:crm:mail", "type": "io.unhook.InboxRemoved.v1", "data_base64": "%s"}""".formatted(data);
        byte[] structured = "Application/CloudEvents+JSON; charset=utf-8".getBytes(StandardCharsets.UTF_8);

        // when
        Decoded decoded = read(Map.of("content-type", structured), event);

        // then
        assertThat(decoded).isInstanceOf(Decoded.Known.class);
    }

    private static Decoded read(Map<String, byte[]> headers, String value) {
        return EventJson.read(headers, value.getBytes(StandardCharsets.UTF_8), RECORDED, Published.SCHEMAS);
    }

    private static Map<String, byte[]> headers(Map<String, String> more) {
        Map<String, String> text = new HashMap<>(Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                "7",
                "ce_source",
                "urn:crm:mail",
                "ce_type",
                "io.unhook.InboxRemoved.v1"));
        text.putAll(more);
        Map<String, byte[]> headers = new HashMap<>();
        text.forEach((name, value) -> headers.put(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }
}
