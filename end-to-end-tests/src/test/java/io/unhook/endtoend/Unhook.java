package io.unhook.endtoend;

import static io.unhook.endtoend.Patiently.awaitUntilAsserted;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.endtoend.judge.Judge;
import io.unhook.endtoend.judge.World;
import io.unhook.endtoend.judge.seen.Picture;
import io.unhook.stack.Launch;
import io.unhook.stack.RunningService;
import io.unhook.stack.Service;
import io.unhook.stack.Stack;
import io.unhook.stack.infrastructure.Person;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The running system, as the tests meet it. Each test takes an account of its own, so none sees what another did. */
public final class Unhook implements AutoCloseable {
    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    private final Stack stack;
    private final AgentWords words;
    private final SpanSink spans;
    private final Map<Person, String> tokens = new ConcurrentHashMap<>();
    private final Wire wire;

    Unhook(Stack stack, AgentWords words, SpanSink spans) {
        this.stack = stack;
        this.words = words;
        this.spans = spans;
        this.wire = new Wire(stack.broker().address());
    }

    Account newAccount(String name) {
        return new Account(this, name + "-" + ACCOUNTS.incrementAndGet());
    }

    Door door(Service service, Person person) {
        return door(service).with("authorization", "Bearer " + token(person));
    }

    /** Without a token. */
    Door door(Service service) {
        return Door.open(stack.service(service).url());
    }

    String token(Person person) {
        return tokens.computeIfAbsent(person, stack.signIn()::token);
    }

    Points points(Service service) {
        return new Points(words.of(service.module()));
    }

    RunningService service(Service service) {
        return stack.service(service);
    }

    /** After a halt, or to plant a mutant; ready when this returns. */
    void startAgain(Service service, Launch extra) {
        RunningService running = service(service);
        running.kill();
        running.start(extra);
    }

    void startAgain(Service service) {
        startAgain(service, Launch.PLAIN);
    }

    /** How a service is started with a mistake planted. */
    static Launch mutant(String name) {
        return Launch.jvmOptions("-Dunhook.mutant=" + name);
    }

    /** The sum of a counter's values whose labels contain this. */
    double metric(Service service, String name, String label) {
        String page = Door.open(service(service).managementUrl())
                .get("/q/metrics")
                .expect(200)
                .body();
        return page.lines()
                .filter(line -> line.startsWith(name) && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    void moveClockBy(Duration shift) {
        words.moveClockBy(shift);
    }

    Provider provider() {
        return new Provider(stack.simulator().url());
    }

    Wire wire() {
        return wire;
    }

    SpanSink spans() {
        return spans;
    }

    Stack stack() {
        return stack;
    }

    Judge judge() {
        return new Judge(world());
    }

    World world() {
        Map<String, World.Database> databases = new TreeMap<>();
        for (Service service : Service.values()) {
            var database = stack.database(service);
            databases.put(
                    service.module(), new World.Database(database.jdbcUrl(), database.user(), database.password()));
        }
        return new World(
                databases,
                stack.broker().address(),
                stack.simulator().url(),
                stack.mail().pagesUrl() + "/mails",
                words.clock());
    }

    /** The id of the work that ended an inbox's grant: only its own database tells. */
    String revocationOf(ConnectedMailbox inbox) {
        Picture seen = Picture.of(world());
        String grant = seen.rows(World.REVOCATION, "grant_use").stream()
                .filter(use -> inbox.id().equals(use.text("mailbox_id")))
                .map(use -> use.text("grant_id"))
                .findFirst()
                .orElseThrow();
        return seen.rows(World.REVOCATION, "revocation").stream()
                .filter(revocation -> grant.equals(revocation.text("grant_id")))
                .map(revocation -> revocation.text("id"))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until nothing of these accounts is under way. */
    void awaitRest(Collection<String> accounts) {
        awaitRest(Duration.ofSeconds(90), accounts);
    }

    void awaitRest(Duration longest, Collection<String> accounts) {
        Judge judge = judge();
        awaitUntilAsserted(longest, () -> {
            assertThat(judge.unrest(accounts)).isEmpty();
            // and once more: the tables are read before the topics, and something may have passed in between
            assertThat(judge.unrest(accounts)).isEmpty();
        });
    }

    /** Waits for rest, and then the judge finds nothing. */
    void judged(Account account) {
        awaitRest(List.of(account.id()));
        assertThat(judge().findings(List.of(account.id()))).isEmpty();
    }

    @Override
    public void close() {
        wire.close();
        stack.close();
        spans.close();
    }
}
