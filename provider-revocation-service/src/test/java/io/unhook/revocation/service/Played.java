package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Outcome;
import io.unhook.revocation.domain.revoking.RevocationState;
import io.unhook.revocation.service.Consents.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A row of a provider's table, played through the doors: an inbox is connected and removed, and the provider says this to it. */
record Played(Row row, String provider, Mailbox inbox, Given consent) {
    private static final String OPERATOR = SignIn.operator();

    /** @param narrowed a fault strikes only this row's calls: others are at work on theirs */
    static Played begin(Row row, String provider, Mailbox inbox, Given consent, UnaryOperator<Fault> narrowed) {
        return new Played(row, provider, inbox, consent).connected().removed(narrowed);
    }

    Played connected() {
        Api.connected(inbox, consent);
        return this;
    }

    Played removed(UnaryOperator<Fault> narrowed) {
        row.faults().forEach(fault -> Consents.fault(narrowed.apply(fault).order()));
        Api.remove(inbox, 1);
        return this;
    }

    /** What the doors show of it. */
    private record Shown(JsonPath disconnection, JsonPath revocation) {}

    /** Where it ends, also for the account and at the provider. */
    void endsAsTheTableSays() {
        try {
            Shown end = awaitEnd();
            told(end);
            comesBackAsItMust(end);
            keepsTheTokensAsLongAsTheyAreOfUse(end);
            if (row.ends() == Row.Ends.CONFIRMED)
                assertThat(Consents.isAlive(provider, consent)).isFalse();
        } finally {
            park();
        }
    }

    /** Until the provider's first answers are those of the table. */
    Played awaitFirstAnswers() {
        await().atMost(Api.SOON)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(heard(shown())).startsWith(row.heardFirst()));
        return this;
    }

    private Shown awaitEnd() {
        var end = new AtomicReference<Shown>();
        await().atMost(Api.SOON).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> {
            end.set(shown());
            stands(end.get());
        });
        return end.get();
    }

    private void stands(Shown end) {
        if (row.endsThere()) assertThat(heard(end)).isEqualTo(row.heard());
        else assertThat(heard(end)).startsWith(row.heardFirst());
        assertThat(end.revocation().getString("state"))
                .isEqualTo(row.ends().revocation.name());
        assertThat(end.disconnection().getString("state"))
                .isEqualTo(row.ends().disconnection().name());
        assertThat(end.disconnection().getString("outcome"))
                .isEqualTo(
                        row.ends().outcome == null ? null : row.ends().outcome.name());
    }

    private void told(Shown end) {
        Outcome outcome = row.ends().outcome;
        if (outcome != null) Api.awaitSettled(inbox, outcome);
        else if (row.ends() == Row.Ends.PERSON_MUST_ACT)
            assertThat(Api.awaitActionNeeded(inbox).steps())
                    .isEqualTo(end.disconnection().getString("nextStep"));
        else assertThat(Topics.toldAbout(inbox.id())).allMatch(AccessGranted.class::isInstance);
        assertThat(Api.outcomesOf(inbox)).isEqualTo(outcome == null ? List.of() : List.of(outcome));
    }

    private void comesBackAsItMust(Shown end) {
        if (row.ends().slowly())
            assertThat(Instant.parse(end.revocation().getString("nextAt")))
                    .isAfter(Instant.now().plus(Duration.ofMinutes(10)));
        int floor = row.faults().stream().mapToInt(Fault::seconds).max().orElse(0);
        if (floor > 0) assertThat(longestPause(end)).isGreaterThanOrEqualTo(Duration.ofSeconds(floor));
    }

    private void keepsTheTokensAsLongAsTheyAreOfUse(Shown end) {
        long held = Database.count("select count(*) from grant_token where secret is not null and grant_id = '%s'"
                .formatted(end.revocation().getString("grantId")));
        assertThat(held > 0).isEqualTo(row.ends().revocation != RevocationState.Name.SETTLED);
    }

    /** Between an answer and the next question. */
    private static Duration longestPause(Shown end) {
        List<Map<String, String>> attempts = end.revocation().getList("attempts");
        Duration longest = Duration.ZERO;
        for (int i = 1; i < attempts.size(); i++) {
            Instant answered = Instant.parse(attempts.get(i - 1).get("answeredAt"));
            Duration pause =
                    Duration.between(answered, Instant.parse(attempts.get(i).get("askedAt")));
            if (pause.compareTo(longest) > 0) longest = pause;
        }
        return longest;
    }

    private static String heard(Shown end) {
        List<Map<String, String>> attempts = end.revocation().getList("attempts");
        return attempts.stream()
                .map(asked -> asked.get("step").toLowerCase(Locale.ROOT) + " " + asked.get("answer"))
                .collect(Collectors.joining(", "));
    }

    private Shown shown() {
        JsonPath disconnection = disconnection();
        return new Shown(disconnection, shown("/revocations/" + disconnection.getString("revocationId")));
    }

    private JsonPath disconnection() {
        String id = shown("/disconnections?accountId=acme&kind=INBOX&mailboxId=" + inbox.id())
                .getString("items[0].id");
        return shown("/disconnections/" + id);
    }

    private static JsonPath shown(String path) {
        var answer = Api.as(OPERATOR).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.jsonPath();
    }

    /** What is not settled must not go on asking in the midst of other rows. */
    private void park() {
        Database.run("""
                update revocation set due_at = null, attempt = attempt + 1 where state <> 'SETTLED' and grant_id in
                    (select grant_id from disconnection where mailbox_id = '%s')""".formatted(inbox.id()));
    }
}
