package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Mailbox;
import io.unhook.revocation.service.Consents.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several callers hand over a token that nobody knew, at a provider whose tokens die with each refresh. */
@Tag("service")
@QuarkusTest
class HandingOverOneTokenAtOnceTest {
    private static final String TOKEN = "POST /generic/fastmail/token";

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void forTheSameUseOneOfThemProvesItAndAllGetTheSameAnswer(int callers) throws Exception {
        Given consent = Consents.generic("once-" + callers + "@fast.example");
        Mailbox inbox = Api.inboxAt(Consents.issuer("fastmail"), consent.address());
        firstRefreshIsSlow(consent);

        List<Integer> answers = atOnce(callers, _ -> registers(inbox, consent));

        assertThat(answers).containsOnlyOnce(201).containsOnly(200, 201);
        assertRefreshedOnce(consent);
        assertThat(uses(inbox)).isEqualTo(1);
        assertWorks(inbox, consent);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void forUsesOfTheirOwnTheyAllJoinTheGrant(int callers) throws Exception {
        Given consent = Consents.generic("join-" + callers + "@fast.example");
        firstRefreshIsSlow(consent);
        List<Mailbox> inboxes = new ArrayList<>();
        for (int i = 0; i < callers; i++) inboxes.add(Api.inboxAt(Consents.issuer("fastmail"), consent.address()));

        List<Integer> answers = atOnce(callers, caller -> registers(inboxes.get(caller), consent));

        assertThat(answers).hasSize(callers).containsOnly(201);
        assertRefreshedOnce(consent);
        for (Mailbox inbox : inboxes) assertWorks(inbox, consent);
    }

    @Test
    void isRefusedToAllOfThemWhenTheProviderRefusesIt() throws Exception {
        Given consent = Consents.generic("dead@fast.example");
        Consents.endByHand("generic", consent.address());
        Mailbox inbox = Api.inboxAt(Consents.issuer("fastmail"), consent.address());

        assertThat(atOnce(4, _ -> registers(inbox, consent))).hasSize(4).containsOnly(422);
        assertThat(uses(inbox)).isZero();
        assertThat(Database.count("select count(*) from first_proof")).isZero();
    }

    @Test
    void aProofThatNobodyFinishedStandsInNobodysWayWhenItsTimeIsOver() {
        Given first = Consents.generic("crashed@fast.example");
        Mailbox inbox = Api.inboxAt(Consents.issuer("fastmail"), first.address());
        Database.run("insert into first_proof values ('\\x00', 'died', now() - interval '1 second')");

        Api.register(inbox, 1, first.refreshToken()).statusCode(201);

        assertThat(Database.count("select count(*) from first_proof")).isZero();
    }

    /** The grant's first epoch opens by another token meanwhile, so the proof is repeated: with what the first one left. */
    @Test
    void aProofThatMustBeRepeatedUsesTheTokenAsTheFirstProofLeftIt() throws Exception {
        Given consent = Consents.generic("repeated@fast.example");
        Given another = Consents.generic(consent.address());
        Mailbox inbox = Api.inboxAt(Consents.issuer("fastmail"), consent.address());
        String hold = Consents.tell(
                        "POST",
                        "/control/faults",
                        "{'endpoint': '%s', 'subject': '%s', 'kind': 'hold', 'when': 'after-effect', 'times': 1}"
                                .formatted(TOKEN, consent.subject()))
                .path("id");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> held = threads.submit(registers(inbox, consent));
            await().atMost(Api.SOON).until(() -> waiting(hold) == 1);
            Api.register(Api.inboxAt(Consents.issuer("fastmail"), consent.address()), 1, another.refreshToken())
                    .statusCode(201);
            Consents.tell("DELETE", "/control/faults/" + hold, "");

            assertThat(held.get()).isEqualTo(201);
        }
        assertWorks(inbox, consent);
    }

    private static int waiting(String fault) {
        return Consents.tell("GET", "/control/faults", "")
                .jsonPath()
                .getInt("items.find { it.id == '" + fault + "' }.waiting");
    }

    private static void firstRefreshIsSlow(Given consent) {
        Consents.fault("{'endpoint': '%s', 'subject': '%s', 'kind': 'slow', 'delay': 'PT0.5S', 'times': 1}"
                .formatted(TOKEN, consent.subject()));
    }

    /** The handed-over text was used once, and no text of the chain was ever refused. */
    private static void assertRefreshedOnce(Given consent) {
        String fingerprint = Consents.tell("GET", "/control/fingerprint?token=" + consent.refreshToken(), "")
                .path("token");
        var log = Consents.tell(
                        "GET",
                        "/control/log?provider=generic&kind=call&endpoint=" + TOKEN + "&subject=" + consent.subject(),
                        "")
                .jsonPath();
        assertThat(log.getList("items.token", String.class)).containsOnlyOnce(fingerprint);
        assertThat(log.getList("items.status", Integer.class)).containsOnly(200);
    }

    private static void assertWorks(Mailbox inbox, Given consent) {
        String use = Api.register(inbox, 1, consent.refreshToken())
                .statusCode(200)
                .extract()
                .path("useId");
        Database.forgetAccessTokens();
        Api.credential(use).statusCode(200);
    }

    private static long uses(Mailbox inbox) {
        return Database.count("select count(*) from grant_use where mailbox_id = '" + inbox.id() + "'");
    }

    private static Callable<Integer> registers(Mailbox inbox, Given consent) {
        return () -> Api.register(inbox, 1, consent.refreshToken()).extract().statusCode();
    }

    private interface Caller {
        Callable<Integer> number(int caller);
    }

    private static List<Integer> atOnce(int callers, Caller caller) throws InterruptedException, ExecutionException {
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < callers; i++) asked.add(threads.submit(caller.number(i)));
            for (Future<Integer> answer : asked) answers.add(answer.get());
        }
        return answers;
    }
}
