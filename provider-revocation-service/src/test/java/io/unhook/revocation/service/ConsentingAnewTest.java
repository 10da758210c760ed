package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.AccessRefused;
import io.unhook.contracts.DisconnectionSettled;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.contracts.RefusalCause;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person comes back with a new consent while their older one is being ended. */
@Tag("service")
@QuarkusTest
class ConsentingAnewTest {

    @Test
    void whileAPersonHadToActSupersedesTheOlderEpoch() {
        String tenant = Consents.tenant("anew.example", "not-opted-in");
        var inbox = Api.inbox(Provider.MICROSOFT, "ada@anew.example");
        String location = Browser.allow(Browser.page(inbox, 2), "ada@anew.example");
        Api.connected(inbox, Consents.microsoft("ada@anew.example", tenant));
        Api.remove(inbox, 1);
        Api.awaitActionNeeded(inbox);

        Browser.back(location).statusCode(200);

        String use = connectionTwo(inbox);
        Api.awaitSettled(inbox, Outcome.SUPERSEDED);
        assertThat(Database.count("select epoch from grant_use where id = '" + use + "'"))
                .isEqualTo(2);
        Api.credential(use).statusCode(200);
    }

    /** Google's call ends everything that the person gave to the project, so they are asked again. */
    @Test
    void beforeAHeldCallLandsAndTakesItAlongIsRefused() {
        var held = new Held("lands@gmail.example", "before-effect");

        Browser.back(held.location()).statusCode(200).body(containsString("Almost done"));
        assertThat(kept(held.inbox)).isEqualTo(1);
        held.release();

        inProgress(held.inbox);
        Api.awaitSettled(held.inbox, Outcome.CONFIRMED);
        assertThat(kept(held.inbox)).isZero();
        assertThat(begunTwo(held.inbox)).isFalse();
    }

    @Test
    void afterACallLandedWhoseAnswerIsStillHeldBeginsTheNextEpoch() {
        var held = new Held("landed@gmail.example", "after-effect");

        Browser.back(held.location()).statusCode(200);

        String use = connectionTwo(held.inbox);
        held.release();
        assertThat(Database.count("select epoch from grant_use where id = '" + use + "'"))
                .isEqualTo(2);
        Api.credential(use).statusCode(200);
        assertThat(kept(held.inbox)).isZero();
        Api.awaitTold(held.inbox, DisconnectionSettled.class::isInstance);
        assertThat(Api.outcomesOf(held.inbox)).containsAnyOf(Outcome.SUPERSEDED, Outcome.CONFIRMED);
    }

    @Test
    void whileACallNeverLandsIsRefusedInTheEndAndTheOlderAccessIsEndedAllTheSame() {
        var held = new Held("never@gmail.example", "before-effect");

        Browser.back(held.location()).statusCode(200).body(containsString("Almost done"));

        inProgress(held.inbox);
        held.release();
        Api.awaitSettled(held.inbox, Outcome.CONFIRMED);
        assertThat(begunTwo(held.inbox)).isFalse();
    }

    private static void inProgress(Mailbox inbox) {
        var refused = (AccessRefused) Api.awaitTold(inbox, AccessRefused.class::isInstance);
        assertThat(refused.cause()).isEqualTo(RefusalCause.REVOCATION_IN_PROGRESS);
        assertThat(refused.connection()).isEqualTo(2);
    }

    private static boolean begunTwo(Mailbox inbox) {
        return Topics.toldAbout(inbox.id()).stream()
                .anyMatch(event -> event instanceof AccessGranted granted && granted.connection() == 2);
    }

    private static long kept(Mailbox inbox) {
        return Database.count(
                "select count(*) from consent where kept_secret is not null and mailbox_id = '" + inbox.id() + "'");
    }

    /** An inbox whose first connection was removed, and Google's answer to our call is held. */
    private static final class Held {
        private final Mailbox inbox;
        private final String page;
        private final String fault;

        Held(String address, String when) {
            var consent = Consents.google(address);
            inbox = Api.inbox(Provider.GOOGLE, address);
            page = Browser.page(inbox, 2);
            Api.connected(inbox, consent);
            fault = Consents.tell(
                            "POST",
                            "/control/faults",
                            "{'endpoint': 'POST /google/revoke', 'subject': '%s', 'kind': 'hold', 'when': '%s'}"
                                    .formatted(consent.subject(), when))
                    .path("id");
            Api.remove(inbox, 1);
            await().atMost(Api.SOON)
                    .until(() -> Consents.tell("GET", "/control/faults", "")
                                    .jsonPath()
                                    .getInt("items.find { it.id == '" + fault + "' }.waiting")
                            == 1);
        }

        String location() {
            return Browser.allow(page, inbox.address());
        }

        void release() {
            Consents.tell("DELETE", "/control/faults/" + fault, "");
        }
    }

    private static String connectionTwo(Mailbox inbox) {
        return ((AccessGranted) Api.awaitTold(
                        inbox, event -> event instanceof AccessGranted granted && granted.connection() == 2))
                .useId();
    }
}
