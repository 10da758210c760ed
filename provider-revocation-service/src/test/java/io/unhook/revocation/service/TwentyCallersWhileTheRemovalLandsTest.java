package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Outcome;
import io.unhook.revocation.service.Consents.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** At a provider where every refresh replaces the token, and using an old one ends the chain. */
@Tag("service")
@QuarkusTest
class TwentyCallersWhileTheRemovalLandsTest {

    @Test
    void nobodyHearsThatAccessWasLostAndNoRotatedTokenSurvives() throws Exception {
        var consent = Consents.generic("busy@fast.example");
        var inbox = inbox("busy@fast.example");
        String use = Api.connected(inbox, consent);

        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> callers = new ArrayList<>();
            for (int caller = 0; caller < 20; caller++) callers.add(threads.submit(ask(use)));
            for (int round = 0; round < 5; round++) {
                Thread.sleep(100); // so that the removal falls among the refreshes, wherever
                Database.forgetAccessTokens();
                if (round == 2) Api.remove(inbox, 1);
            }
            for (Future<Integer> caller : callers) answers.add(result(caller));
        }

        Api.awaitSettled(inbox, Outcome.CONFIRMED);
        assertThat(answers).as("all were refused in the end").containsOnly(409);
        assertThat(Topics.toldAbout(inbox.id())).noneMatch(AccessLost.class::isInstance);
        assertThat(Consents.isUsable("generic", consent)).isFalse();
    }

    @Test
    void isNeverConfirmedWhenTheAnswerToAProbeWasLost() {
        var consent = Consents.generic("lost-probe@fast.example");
        var inbox = inbox("lost-probe@fast.example");
        Api.connected(inbox, consent);
        Consents.fault(fault(consent, "POST /generic/fastmail/token", "'kind': 'lost-answer', 'times': 1"));

        Api.remove(inbox, 1);

        Api.awaitActionNeeded(inbox);
        assertThat(Api.outcomesOf(inbox)).doesNotContain(Outcome.CONFIRMED);
    }

    /** Asks until the removal has come through; what the last answer was. */
    private static Callable<Integer> ask(String use) {
        return () -> {
            int status;
            do status = Api.credential(use).extract().statusCode();
            while (status == 200 || status == 503);
            return status;
        };
    }

    private static int result(Future<Integer> caller) throws InterruptedException {
        try {
            return caller.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fault(Given consent, String endpoint, String what) {
        return "{'endpoint': '%s', 'subject': '%s', %s}".formatted(endpoint, consent.subject(), what);
    }

    private static Mailbox inbox(String address) {
        return Api.inboxAt(Consents.issuer("fastmail"), address);
    }
}
