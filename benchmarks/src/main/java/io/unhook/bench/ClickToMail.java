package io.unhook.bench;

import io.unhook.bench.Bench.Line;
import io.unhook.contracts.Topic;
import io.unhook.stack.Service;
import io.unhook.stack.client.Answer;
import io.unhook.stack.client.JsonHttp;
import io.unhook.stack.client.Providers;
import io.unhook.stack.client.Records;
import io.unhook.stack.infrastructure.Person;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** People who all press Remove: how many a second are proven and told, with Google's answers as fast as the simulator's. */
final class ClickToMail {
    private static final int INBOXES = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Ground ground;
    private final JsonHttp revocation;
    private final JsonHttp directory;
    private final Providers providers;
    private final Records records;
    private final Map<String, Instant> clicks = new ConcurrentHashMap<>();

    private ClickToMail(Ground ground) {
        this.ground = ground;
        this.revocation = ground.door(Service.REVOCATION, Ground.PRODUCT);
        this.directory = ground.door(Service.NOTIFICATION, Ground.PRODUCT);
        this.providers = new Providers(ground.stack().simulator().url());
        this.records = new Records(ground.stack().broker().address());
    }

    static List<Line> of(Ground ground) {
        return new ClickToMail(ground).measured();
    }

    private List<Line> measured() {
        List<Connected> inboxes = IntStream.range(0, INBOXES)
                .mapToObj(i -> new Connected(Ground.ACCOUNTS.get(i % Ground.ACCOUNTS.size()), ground.name("user")))
                .toList();
        double connecting = Together.perSecond(inboxes, this::connect);
        System.out.printf(Locale.ROOT, "  connected: %.1f/s%n", connecting);
        double clicking = Together.perSecond(inboxes, this::removeTwice);
        System.out.printf(Locale.ROOT, "  clicked: %.1f/s%n", clicking);
        List<ConsumerRecord<byte[], byte[]>> proven = awaitAll(Topic.ACCESS_EVENTS, "DisconnectionSettled");
        List<ConsumerRecord<byte[], byte[]>> told = awaitAll(Topic.NOTICE_EVENTS, "NoticeSent");
        return List.of(
                Line.figure("click → proven, sustained", rate(proven), ""),
                Line.figure("click → proven + mail, sustained", rate(told), ""),
                Line.figure("click → proven, p50 of " + INBOXES + " at once", waited(proven), ""));
    }

    private void connect(Connected inbox) {
        directory
                .put("/directory/users/" + inbox.account + "/" + inbox.user, inbox.entry())
                .expecting(200, 202, 204);
        JsonHttp door = ground.door(Service.INBOX, inbox.person());
        Answer made = door.post("/inboxes", Map.of("address", inbox.address(), "provider", "GOOGLE"))
                .expecting(201);
        inbox.id(made.text("id"));
        var use = Map.of("mailbox", inbox.mailbox(), "connection", made.body().path("connection"));
        var credential = Map.of("refreshToken", providers.consent("google", inbox.address()));
        revocation.post("/grants", Map.of("use", use, "credential", credential)).expecting(200, 201);
        awaitActive(door, inbox);
    }

    private static void awaitActive(JsonHttp door, Connected inbox) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!door.get("/inboxes/" + inbox.id()).text("state").equals("ACTIVE")) {
            if (Instant.now().isAfter(end)) throw new IllegalStateException("not active: " + inbox.id());
            pause();
        }
    }

    private void removeTwice(Connected inbox) {
        JsonHttp door = ground.door(Service.INBOX, inbox.person());
        door.put("/inboxes/" + inbox.id() + "/deactivation").expecting(204);
        clicks.put(inbox.id(), Instant.now());
        door.delete("/inboxes/" + inbox.id()).expecting(204);
    }

    private List<ConsumerRecord<byte[], byte[]>> awaitAll(Topic topic, String type) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            var found = records.read(
                    List.of(topic.topicName()), record -> typeOf(record).contains("." + type + "."));
            if (found.size() >= INBOXES) return found;
            if (Instant.now().isAfter(end)) throw new IllegalStateException("only " + found.size() + " " + type);
            pause();
        }
    }

    private static String typeOf(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    private static String rate(List<ConsumerRecord<byte[], byte[]>> published) {
        var moments = Spread.of(
                published.stream().map(record -> record.timestamp() / 1000.0).toList());
        return String.format(Locale.ROOT, "%.1f/s", moments.perSecond());
    }

    private String waited(List<ConsumerRecord<byte[], byte[]>> proven) {
        var waits = Spread.of(proven.stream()
                .map(record -> record.timestamp()
                        - clicks.get(new String(record.key(), StandardCharsets.UTF_8))
                                .toEpochMilli())
                .map(millis -> millis / 1000.0)
                .toList());
        return String.format(Locale.ROOT, "%.1f s", waits.median());
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A person with one Gmail inbox. */
    private static final class Connected {
        private final String account;
        private final String user;
        private volatile String id = "";

        Connected(String account, String user) {
            this.account = account;
            this.user = user;
        }

        String address() {
            return user + "@gmail.example";
        }

        String id() {
            return id;
        }

        void id(String given) {
            id = given;
        }

        Person person() {
            return new Person(user, List.of("MEMBER"), List.of(account));
        }

        Map<String, Object> mailbox() {
            return Map.of(
                    "kind",
                    "INBOX",
                    "id",
                    id,
                    "accountId",
                    account,
                    "userId",
                    user,
                    "address",
                    address(),
                    "provider",
                    "GOOGLE");
        }

        Map<String, Object> entry() {
            return Map.of(
                    "accountId",
                    account,
                    "userId",
                    user,
                    "address",
                    address(),
                    "name",
                    user,
                    "locale",
                    "en",
                    "roles",
                    List.of("MEMBER"),
                    "version",
                    1,
                    "removed",
                    false);
        }
    }
}
