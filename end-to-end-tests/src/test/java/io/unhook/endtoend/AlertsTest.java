package io.unhook.endtoend;

import static io.unhook.endtoend.Patiently.awaitUntilAsserted;
import static io.unhook.stack.Service.CHANNEL;
import static io.unhook.stack.Service.INBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unhook.contracts.Topic;
import io.unhook.stack.Service;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Each alert is fired by what it is for, and by nothing else; seen by a real Prometheus. Hours go by through the processes'
 * clock. What counts an hour's events goes on firing; whatever else there is falls silent when its fault is mended.
 *
 * <p>First of all, while no other test has left anything that an alert would be about.
 */
@EndToEnd
@Tag("slow")
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertsTest {
    private static final String POINT = "consumer-after-commit";
    private static final Duration LONG = Duration.ofMinutes(3);
    /** What a leap of the clock looks like: for a moment, or by the broker's clock from then on, what waits has waited for long. */
    private static final Set<String> LEAP =
            Set.of("WorkOverdue", "ConsumerBehind", "OutboxStuck", "PublishingSlow", "DisconnectionStale");
    /** These look back for a while. */
    private static final Set<String> LASTING =
            Set.of("DeadLetter", "ProviderRefusesUs", "Unconfirmed", "NoticeFailed", "PublishingSlow");

    private final Unhook unhook;
    private final Account account;
    private final Set<String> fired = new HashSet<>();
    private PrometheusServer prometheus;

    AlertsTest(Unhook unhook) {
        this.unhook = unhook;
        this.account = unhook.newAccount("alerts");
    }

    @BeforeAll
    void somebodyWatches() {
        assumeTrue(
                PrometheusServer.program().isPresent(),
                "left out: prometheus is not installed (Debian: apt install prometheus)");
        for (Service service : Service.values()) unhook.startAgain(service, HealthTest.IMPATIENT);
        prometheus = PrometheusServer.watching(unhook);
    }

    @AfterAll
    void nobodyWatches() {
        if (prometheus == null) return;
        prometheus.close();
        for (Service service : Service.values()) unhook.startAgain(service);
    }

    @Test
    @Order(1)
    void nothingFiresWhileAllIsWell() {
        var scene = new RemovalScene(unhook, "well");
        scene.remove().expect(204);
        scene.endsConfirmedWithOneMail();
        int scrapes = prometheus.scrapes();
        awaitUntilAsserted(() -> {
            assertThat(prometheus.firing()).isEmpty();
            assertThat(prometheus.scrapes()).isGreaterThan(scrapes + 10);
        });
    }

    @Test
    @Order(2)
    void aServiceThatIsKilled() {
        Set<String> before = quiet();
        unhook.service(CHANNEL).kill();
        fires(before, Set.of(), "ServiceDown");
        unhook.startAgain(CHANNEL, HealthTest.IMPATIENT);
        quiet();
    }

    @Test
    @Order(3)
    void aRecordThatNobodyCanTake() {
        Set<String> before = quiet();
        byte[] half = "{half".getBytes(StandardCharsets.UTF_8);
        unhook.wire()
                .write(
                        Topic.INBOX_EVENTS.topicName(),
                        UUID.randomUUID().toString(),
                        Foreign.headers("InboxRemoved"),
                        half);
        fires(before, Set.of(), "DeadLetter");
    }

    @Test
    @Order(4)
    void aConsumerThatHangs() {
        Set<String> before = quiet();
        ConnectedMailbox inbox = connected("held");
        unhook.awaitRest(List.of(account.id()));
        unhook.points(INBOX).holdAt(POINT);
        account.deactivate(inbox).expect(204);
        try {
            unhook.points(INBOX).awaitHeld(POINT);
            fires(before, Set.of(), "ConsumerStuck");
            unhook.moveClockBy(Duration.ofMinutes(10));
            fires(before, with(LEAP, "ConsumerStuck"), "ConsumerBehind");
        } finally {
            unhook.points(INBOX).forgetAll();
        }
        quiet();
    }

    @Test
    @Order(5)
    void aSecretThatTheProviderNoLongerTakes() {
        Set<String> before = quiet();
        ConnectedMailbox inbox = connected("refused");
        String fault = unhook.provider()
                .fault(Map.of(
                        "endpoint",
                        "POST /google/token",
                        "kind",
                        "status",
                        "status",
                        401,
                        "body",
                        Map.of("error", "invalid_client")));
        account.deactivateAndRemove(inbox);
        fires(before, LEAP, "ProviderRefusesUs");
        unhook.provider().endFault(fault);
        unhook.moveClockBy(Duration.ofMinutes(16));
        account.awaitAccess(inbox, "CONFIRMED");
        quiet();
    }

    @Test
    @Order(6)
    void anEventThatTheBrokerRefusesAndHowTheRunbookGivesItBack() throws Exception {
        Set<String> before = quiet();
        ConnectedMailbox inbox = connected("too-large");
        unhook.awaitRest(List.of(account.id()));
        largestRecord(Topic.INBOX_EVENTS, "100");
        account.deactivate(inbox).expect(204);
        fires(before, LEAP, "OutboxRefused");
        largestRecord(Topic.INBOX_EVENTS, "1048588");
        asTheRunbookSays(INBOX);
        quiet();
        awaitUntilAsserted(() -> assertThat(
                        unhook.wire().deliveries(Topic.INBOX_EVENTS.topicName(), inbox.id(), "InboxDeactivated"))
                .hasSize(1));
    }

    @Test
    @Order(7)
    void aBrokerThatIsAway() {
        Set<String> before = quiet();
        ConnectedMailbox inbox = connected("no-broker");
        unhook.stack().broker().stop();
        try {
            account.deactivate(inbox).expect(204);
            unhook.moveClockBy(Duration.ofMinutes(10));
            fires(before, with(LEAP, "WatchBlind"), "OutboxStuck");
            fires(before, LEAP, "WatchBlind");
        } finally {
            unhook.stack().broker().start();
        }
        fires(before, with(LEAP, "WatchBlind"), "PublishingSlow");
        quiet();
    }

    @Test
    @Order(8)
    void aProviderThatIsDownForADay() {
        Set<String> before = quiet();
        List<ConnectedMailbox> inboxes = new ArrayList<>();
        for (int i = 0; i < 10; i++) inboxes.add(connected("down" + i));
        String fault = unhook.provider()
                .fault(Map.of("provider", "google", "endpoint", "POST /google/*", "kind", "status", "status", 503));
        inboxes.forEach(account::deactivateAndRemove);
        fires(before, LEAP, "BreakerOpen");
        unhook.moveClockBy(Duration.ofHours(25));
        fires(before, with(LEAP, "BreakerOpen"), "DisconnectionStale");
        fires(before, with(LEAP, "BreakerOpen"), "WorkOverdue");
        unhook.provider().endFault(fault);
        for (ConnectedMailbox inbox : inboxes) account.awaitAccess(inbox, "CONFIRMED");
        quiet();
    }

    @Test
    @Order(9)
    void somebodyWhomNobodyCanTell() {
        Set<String> before = quiet();
        ConnectedMailbox inbox = account.connect("stranger", "GOOGLE");
        account.deactivateAndRemove(inbox);
        account.awaitAccess(inbox, "CONFIRMED");
        unhook.moveClockBy(Duration.ofHours(2));
        fires(before, LEAP, "NoticeFailed");
        quiet();
    }

    @Test
    @Order(10)
    void aPersonWhoNeverActs() {
        Set<String> before = quiet();
        account.employs("never");
        ConnectedMailbox inbox = account.connect("never", "MICROSOFT");
        account.deactivateAndRemove(inbox);
        account.awaitAccess(inbox, "ACTION_NEEDED");
        unhook.moveClockBy(Duration.ofDays(31));
        fires(before, LEAP, "Unconfirmed");
        quiet();
    }

    @Test
    @Order(11)
    void eachOfThemHasFired() {
        assertThat(fired).containsExactlyInAnyOrderElementsOf(DashboardsAndAlertsTest.alerts());
    }

    private ConnectedMailbox connected(String user) {
        account.employs(user);
        return account.connect(user, "GOOGLE");
    }

    /** Whatever ends with its fault has ended; what goes on firing. */
    private Set<String> quiet() {
        awaitUntilAsserted(LONG, () -> assertThat(prometheus.firing()).isSubsetOf(LASTING));
        return prometheus.firing();
    }

    private void fires(Set<String> before, Set<String> alsoFine, String alert) {
        awaitUntilAsserted(LONG, () -> assertThat(prometheus.firing()).contains(alert));
        Set<String> more = prometheus.firing();
        more.removeAll(before);
        assertThat(more).isSubsetOf(with(alsoFine, alert));
        fired.add(alert);
    }

    private static Set<String> with(Set<String> some, String another) {
        Set<String> all = new HashSet<>(some);
        all.add(another);
        return all;
    }

    private void largestRecord(Topic topic, String bytes) throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName());
        var set = new AlterConfigOp(new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET);
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", unhook.stack().broker().address()))) {
            admin.incrementalAlterConfigs(Map.of(resource, List.of(set))).all().get();
        }
    }

    /** The only statement of that page. */
    private void asTheRunbookSays(Service service) throws SQLException {
        String page = MetricsPage.text(MetricsPage.PROJECT.resolve("docs/alerts.md"));
        String statement = page.split("```sql\n")[1].split("```")[0];
        var database = unhook.stack().database(service);
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
