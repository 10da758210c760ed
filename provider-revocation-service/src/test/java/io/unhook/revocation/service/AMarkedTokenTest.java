package io.unhook.revocation.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Planted through the door, it is found nowhere afterwards but as ciphertext. */
@Tag("service")
@QuarkusTest
class AMarkedTokenTest {
    private static final String MARK = "MARKED" + UUID.randomUUID().toString().replace("-", "");
    private static final String ADDRESS = "marked-address@gmail.example";

    @Test
    void isFoundNowhere() {
        try (var log = new Listening()) {
            // given
            var consent = Consents.given(
                    "{'provider': 'google', 'address': '%s', 'refreshToken': '1//%s'}".formatted(ADDRESS, MARK));
            var inbox = Api.inbox(Provider.GOOGLE, ADDRESS);
            String answers = Api.register(inbox, 1, consent.refreshToken())
                    .statusCode(201)
                    .extract()
                    .asString();
            assertThat(Database.count("select count(*) from grant_token where secret is not null"))
                    .isPositive();
            assertNotInAnyTable();
            answers += Api.register(inbox, 1, "1//" + MARK + "x").extract().asString();

            // when
            Api.remove(inbox, 1);
            Api.awaitSettled(inbox, Outcome.CONFIRMED);

            // then
            answers +=
                    Api.as(SignIn.operator()).get("/disconnections?limit=200").asString();
            answers += Api.as(SignIn.operator()).get("/uses?limit=200").asString();
            for (String id : Database.texts("select id from revocation"))
                answers += Api.as(SignIn.operator()).get("/revocations/" + id).asString();
            assertThat(answers).doesNotContain(MARK);
            assertNotInAnyTable();
            assertNotOnAnyTopic();
            assertThat(log.text()).doesNotContain(MARK).doesNotContain(ADDRESS);
        }
    }

    private static void assertNotInAnyTable() {
        List<String> tables =
                Database.texts("select table_name from information_schema.tables where table_schema = 'public'");
        assertThat(tables).contains("grant_token", "revocation", "disconnection");
        for (String table : tables) {
            // bytea is printed as hex, so the mark is looked for as bytes too
            String rows = String.join("\n", Database.texts("select t::text from " + table + " t"));
            assertThat(rows).as(table).doesNotContain(MARK).doesNotContain(hex(MARK));
        }
    }

    private static void assertNotOnAnyTopic() {
        Stream.of(
                        "unhook.inbox-events",
                        "unhook.access-events",
                        "unhook.inbox-events.provider-revocation-service.dead-letters")
                .flatMap(topic -> Topics.read(topic).stream())
                .forEach(record -> assertThat(new String(record.value() == null ? new byte[0] : record.value(), UTF_8))
                        .doesNotContain(MARK));
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(ISO_8859_1));
    }

    /** Everything that is logged meanwhile. */
    private static final class Listening extends Handler implements AutoCloseable {
        private final StringBuffer text = new StringBuffer();

        Listening() {
            Logger.getLogger("").addHandler(this);
        }

        @Override
        public void publish(LogRecord record) {
            text.append(record.getMessage());
            if (record.getParameters() != null) text.append(List.of(record.getParameters()));
            for (Throwable cause = record.getThrown(); cause != null; cause = cause.getCause())
                text.append(cause.getMessage());
        }

        String text() {
            return text.toString();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            Logger.getLogger("").removeHandler(this);
        }
    }
}
