package io.unhook.revocation.domain;

import static io.unhook.revocation.domain.Someone.MAIL;
import static io.unhook.revocation.domain.Someone.NOON;
import static io.unhook.revocation.domain.Someone.inbox;
import static io.unhook.revocation.domain.Someone.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.DisconnectionSettled;
import io.unhook.contracts.Evidence;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import io.unhook.revocation.domain.UseState.Live;
import io.unhook.revocation.domain.Verdict.Known;
import io.unhook.revocation.domain.Verdict.PersonNeeded;
import io.unhook.revocation.domain.provider.GrantKey;
import io.unhook.revocation.domain.provider.PersonStep;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("domain")
class WhatAReceiptSaysTest {
    private static final GrantKey ADAS = new GrantKey(Provider.GOOGLE, "project", "adas-subject");
    private static final PersonStep STEP = new PersonStep(ActionBy.OWNER, "https://myapps.example", "my-apps");
    private static final Evidence REFUSED = new Evidence("refresh-refused", NOON, "invalid_grant");

    @Test
    void everythingThatTheAccountKnows() {
        var known = new Known(Outcome.UNCONFIRMED, List.of(REFUSED), Optional.of(STEP));
        var until = NOON.plus(Duration.ofHours(1));
        var told = open().hear(known, Optional.of(until)).orElseThrow().toldBy("event-1");

        assertThat(claims(told, Optional.of(ADAS)))
                .containsExactly(
                        entry("iss", "us"),
                        entry("iat", NOON.getEpochSecond()),
                        entry("jti", "event-1"),
                        entry("disconnectionId", "d1"),
                        entry("accountId", "acme"),
                        entry(
                                "mailbox",
                                Map.of(
                                        "kind", "INBOX",
                                        "id", "u1",
                                        "accountId", "acme",
                                        "userId", "ada",
                                        "address", "ada@acme.example",
                                        "provider", "GOOGLE")),
                        entry("connection", 1),
                        entry("grant", Map.of("realm", "project", "epoch", 3)),
                        entry("endedAt", "2026-11-24T12:00:00Z"),
                        entry("outcome", "UNCONFIRMED"),
                        entry(
                                "evidence",
                                List.of(Map.of(
                                        "kind", "refresh-refused",
                                        "at", "2026-11-24T12:00:00Z",
                                        "detail", "invalid_grant"))),
                        entry("accessEndsBy", "2026-11-24T13:00:00Z"),
                        entry("nextStep", "my-apps"));
    }

    @ParameterizedTest
    @EnumSource
    void anyOutcomeByTheNameThatTheEventHas(Outcome outcome) {
        var told = told(outcome);
        var event = (DisconnectionSettled) told.event().orElseThrow();

        assertThat(claims(told, Optional.of(ADAS)))
                .containsEntry("outcome", event.outcome().name())
                .containsEntry("disconnectionId", event.disconnectionId())
                .containsEntry("jti", "event-1")
                .doesNotContainKeys("replaces", "accessEndsBy", "nextStep");
    }

    @ParameterizedTest
    @EnumSource(names = {"KEPT_SHARED", "ADMIN_GRANT_REMAINS", "UNCONFIRMED"})
    void aBetterOneNamesTheOneItReplaces(Outcome lesser) {
        var better = told(lesser)
                .hear(Known.of(Outcome.CONFIRMED), Optional.empty())
                .orElseThrow()
                .toldBy("event-2");

        assertThat(claims(better, Optional.of(ADAS)))
                .containsEntry("jti", "event-2")
                .containsEntry("replaces", "event-1")
                .containsEntry("outcome", "CONFIRMED");
    }

    @Test
    void nothingBeforeAnOutcomeIsKnown() {
        var waiting = open().hear(new PersonNeeded(STEP), Optional.empty()).orElseThrow();

        assertThat(Receipt.of(open().toldBy("x"), "us", NOON, Optional.of(ADAS)))
                .isEmpty();
        assertThat(Receipt.of(waiting.toldBy("x"), "us", NOON, Optional.of(ADAS)))
                .isEmpty();
    }

    @Test
    void noGrantWhereNoneWasKnownOrThereIsNone() {
        var mailbox = new OfMailbox(inbox("u1").mailbox(), null);
        var unknown = Disconnection.noGrantKnown("d1", mailbox, NOON)
                .hear(Known.noGrantKnown(NOON), Optional.empty())
                .orElseThrow()
                .toldBy("event-1");
        assertThat(claims(unknown, Optional.empty())).doesNotContainKeys("grant", "connection");

        var login = new GrantKey(Provider.IMAP, "imap.example", "ada@acme.example");
        assertThat(claims(told(Outcome.NOT_APPLICABLE), Optional.of(login))).doesNotContainKey("grant");
    }

    @Test
    void aFeatureByItsName() {
        var meetings = new Use(
                "u1",
                new OfFeature("meetings", "acme", "ada", Provider.GOOGLE),
                "t1",
                MAIL,
                NOON,
                Optional.empty(),
                new Live());
        var told = Disconnection.open("d1", meetings, "g1", 3, NOON)
                .hear(Known.of(Outcome.CONFIRMED), Optional.empty())
                .orElseThrow()
                .toldBy("statement-1");

        assertThat(claims(told, Optional.of(ADAS)))
                .containsEntry("accountId", "acme")
                .containsEntry("feature", "meetings")
                .containsEntry("userId", "ada")
                .containsEntry("provider", "GOOGLE")
                .doesNotContainKeys("mailbox", "connection");
    }

    @Test
    void anotherProvidersIssuerAndNeverWhoThePersonIsThere() {
        var mailbox = new Mailbox(
                MailboxKind.INBOX, "u1", "acme", "ada", "ada@acme.example", Provider.OAUTH, "https://fastmail.example");
        var told = Disconnection.open("d1", of(mailbox), "g1", 1, NOON)
                .hear(Known.of(Outcome.CONFIRMED), Optional.empty())
                .orElseThrow()
                .toldBy("event-1");
        var receipt = Receipt.of(told, "us", NOON, Optional.of(ADAS)).orElseThrow();

        assertThat(receipt.claims().get("mailbox")).asString().contains("issuer=https://fastmail.example");
        assertThat(receipt.claims().toString()).doesNotContain("adas-subject");
        assertThat(receipt.toString()).doesNotContain("@");
    }

    private static Use of(Mailbox mailbox) {
        return new Use("u1", new OfMailbox(mailbox, 1), "t1", MAIL, NOON, Optional.empty(), new Live());
    }

    private static Map<String, Object> claims(Disconnection told, Optional<GrantKey> grant) {
        return Receipt.of(told, "us", NOON, grant).orElseThrow().claims();
    }

    private static Disconnection open() {
        return Disconnection.open("d1", use("u1", "t1", MAIL), "g1", 3, NOON);
    }

    private static Disconnection told(Outcome outcome) {
        return open().hear(Known.of(outcome), Optional.empty()).orElseThrow().toldBy("event-1");
    }
}
