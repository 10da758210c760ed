package io.unhook.bench;

import static java.util.Map.entry;

import io.unhook.stack.Home;
import io.unhook.stack.Launch;
import io.unhook.stack.Service;
import io.unhook.stack.Stack;
import io.unhook.stack.client.JsonHttp;
import io.unhook.stack.infrastructure.Person;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The whole of Unhook, with both compilers of the JVM as in production, and what a measurement needs of it. */
final class Ground implements AutoCloseable {
    /** What is written here, nobody reads. */
    static final String TOPIC = "unhook.bench";

    static final String ACCOUNT = "bench";
    static final List<String> ACCOUNTS =
            IntStream.range(0, 10).mapToObj(i -> ACCOUNT + "-" + i).toList();
    static final Person PRODUCT = new Person("sync-engine", List.of("service"), ACCOUNTS);

    /** Providers as fast as they answer, and no hold or pause of ours between a click and its mail but what work needs. */
    private static final Launch UNLIMITED = Launch.settings(Map.ofEntries(
            entry("unhook.revocation.brakes.mass-removal.most", "1000000"),
            entry("unhook.revocation.brakes.mass-removal.share-from", "1000000"),
            entry("unhook.revocation.timing.first-probe", "500ms"),
            entry("unhook.revocation.work.poll", "200ms"),
            entry("unhook.messaging.rates.google.permits", "1000"),
            entry("unhook.messaging.rates.google.per", "1s")));

    private static final Launch NO_GATHERING = Launch.settings(Map.of(
            "unhook.notification.digest.gather", "300ms",
            "unhook.notification.digest.gather-more", "1s",
            "unhook.notification.work.poll", "200ms"));

    private static final Launch BOTH_COMPILERS = Launch.jvmOptions("-XX:TieredStopAtLevel=4");

    private final Stack stack;
    private final Optional<Path> profile;
    private final AtomicInteger names = new AtomicInteger();

    private Ground(Stack stack, Optional<Path> profile) {
        this.stack = stack;
        this.profile = profile;
    }

    /** @param profiled inbox-service is looked at while it works */
    static Ground start(boolean profiled) {
        var builder = Stack.builder()
                .folder(Home.folder().resolve(".unhook/bench"))
                .with(BOTH_COMPILERS)
                .with(Service.REVOCATION, UNLIMITED)
                .with(Service.NOTIFICATION, NO_GATHERING)
                .progress(System.out::println);
        var profile =
                Optional.of(Home.folder().resolve(".unhook/inbox-service.jfr")).filter(_ -> profiled);
        profile.ifPresent(file -> builder.with(
                Service.INBOX,
                Launch.jvmOptions("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + file)));
        var ground = new Ground(builder.start(), profile);
        ground.makeTopic();
        return ground;
    }

    private void makeTopic() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", stack.broker().address()))) {
            var topic = new NewTopic(TOPIC, 3, (short) 1).configs(Map.of("message.timestamp.type", "LogAppendTime"));
            admin.createTopics(List.of(topic)).all().get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("no topic to measure on", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    Stack stack() {
        return stack;
    }

    JsonHttp door(Service service, Person caller) {
        return new JsonHttp(stack.service(service).url(), stack.signIn().token(caller));
    }

    /** Never given twice. */
    String name(String kind) {
        return kind + "-" + names.incrementAndGet();
    }

    Connection inboxDatabase() {
        var database = stack.database(Service.INBOX);
        try {
            return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is measured next concerns inbox-service alone, and should have the machine for itself. */
    void leaveOnlyInboxService() {
        for (Service service : Service.values())
            if (service != Service.INBOX) stack.service(service).stop();
    }

    /** Written when inbox-service ends, which it does here. */
    Optional<Path> profileOf() {
        profile.ifPresent(_ -> stack.service(Service.INBOX).stop());
        return profile;
    }

    @Override
    public void close() {
        stack.close();
    }
}
