package io.unhook.endtoend;

import static io.unhook.endtoend.Patiently.awaitUntilAsserted;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All processes are moved by their clock, a few hours at a time. */
@EndToEnd
@Tag("slow")
class GoogleIsDownForTwoDaysTest {
    private static final int EACH = 15;

    private final Unhook unhook;
    private final Account account;
    private String outage;

    GoogleIsDownForTwoDaysTest(Unhook unhook) {
        this.unhook = unhook;
        this.account = unhook.newAccount("two-days");
    }

    @Test
    void microsoftGoesOnNobodyIsToldAnythingWrongAndAllIsConfirmedInTheEnd() {
        // given
        unhook.provider().forgetCalls();
        String tenant = UUID.randomUUID().toString();
        unhook.provider().optIn(tenant, account.id() + ".example");
        List<ConnectedMailbox> gmail = connected("gmail", "GOOGLE", Map.of());
        List<ConnectedMailbox> office = connected("office", "MICROSOFT", Map.of("tenant", tenant));
        outage = unhook.provider()
                .fault(Map.of("provider", "google", "endpoint", "POST /google/*", "kind", "status", "status", 503));

        // when
        Stream.concat(gmail.stream(), office.stream()).forEach(account::deactivateAndRemove);

        // then
        for (ConnectedMailbox inbox : office) account.awaitAccess(inbox, "CONFIRMED");
        neverAskedMoreThanAllowed("microsoft");
        for (int hours = 0; hours < 48; hours += 12) {
            unhook.moveClockBy(Duration.ofHours(12));
            awaitAnotherTry();
        }
        for (ConnectedMailbox inbox : gmail) {
            assertThat(account.show(inbox).path("providerAccess").asText()).isEqualTo("ENDING");
            assertThat(settlements(inbox)).isEmpty();
        }
        assertThat(account.mailsTo("gmail0"))
                .allSatisfy(mail -> assertThat(mail.text()).doesNotContainIgnoringCase("revoked"));

        // when
        unhook.provider().forgetCalls();
        unhook.provider().endFault(outage);
        outage = null;

        // then
        for (ConnectedMailbox inbox : gmail) account.awaitAccess(inbox, "CONFIRMED");
        unhook.judged(account);
        for (ConnectedMailbox inbox : gmail)
            assertThat(settlements(inbox)).singleElement().asString().contains("CONFIRMED");
        neverAskedMoreThanAllowed("google");
    }

    /** By the provider's own log, in which there is enough to tell. */
    private void neverAskedMoreThanAllowed(String provider) {
        JsonNode busiest = unhook.provider().busiest(provider, Hurry.PER);
        assertThat(busiest.path("calls").asInt()).isGreaterThan(Hurry.PERMITS);
        assertThat(busiest.path("max").asInt()).as(busiest.toString()).isLessThanOrEqualTo(Hurry.PERMITS);
    }

    /** Other tests need Google, whatever became of this one. */
    @AfterEach
    void googleIsThereAgain() {
        if (outage != null) unhook.provider().endFault(outage);
    }

    private List<ConnectedMailbox> connected(String name, String provider, Map<String, Object> consent) {
        List<ConnectedMailbox> inboxes = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            account.employs(name + i);
            inboxes.add(account.connect(name + i, provider, consent));
        }
        return inboxes;
    }

    /** Google is asked again, in vain. */
    private void awaitAnotherTry() {
        int before = unhook.provider().hits(outage);
        awaitUntilAsserted(() -> assertThat(unhook.provider().hits(outage)).isGreaterThan(before));
    }

    private List<String> settlements(ConnectedMailbox inbox) {
        return unhook.wire().deliveries(Topic.ACCESS_EVENTS.topicName(), inbox.id(), "DisconnectionSettled").stream()
                .map(record -> Wire.text(record.value()))
                .toList();
    }
}
