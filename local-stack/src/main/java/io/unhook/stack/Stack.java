package io.unhook.stack;

import io.unhook.stack.infrastructure.Broker;
import io.unhook.stack.infrastructure.DnsServer;
import io.unhook.stack.infrastructure.MailSink;
import io.unhook.stack.infrastructure.Postgres;
import io.unhook.stack.infrastructure.Postgres.Database;
import io.unhook.stack.infrastructure.SignIn;
import io.unhook.stack.infrastructure.Topics;
import io.unhook.stack.process.Folders;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * The whole of Unhook on this machine: real broker, database, mail and sign-in, simulated providers, and the services as
 * they ship, all on loopback. It begins empty, and nothing of it outlives this JVM.
 */
public final class Stack implements AutoCloseable {
    private final StackBuilder plan;
    private final Ports ports;
    private final Path logs;
    private final Path data;
    private final FolderLock lock;
    private final Deque<AutoCloseable> parts = new ConcurrentLinkedDeque<>();
    private final Map<Service, RunningService> services = new EnumMap<>(Service.class);
    private final Keys keys = Keys.fresh();

    private Postgres postgres;
    private Broker broker;
    private MailSink mail;
    private DnsServer dns;
    private SignIn signIn;
    private SimulatorProcess simulator;

    Stack(StackBuilder plan) {
        this.plan = plan;
        this.ports = new Ports(plan.ports);
        this.lock = FolderLock.take(plan.folder);
        this.logs = Folders.fresh(plan.folder.resolve("logs"));
        this.data = Folders.fresh(plan.folder.resolve("data"));
    }

    public static StackBuilder builder() {
        return new StackBuilder();
    }

    void startAll() {
        LoggerFactory.getILoggerFactory(); // before several threads ask for it at the same time
        Together.run(Stream.of(
                () -> postgres = started("postgres", this::startPostgres, p -> "127.0.0.1:" + p.port()),
                () -> broker = started("kafka", this::startBroker, Broker::address),
                () -> mail = started("mail", this::startMail, MailSink::pagesUrl),
                () -> dns = started("dns", () -> DnsServer.start(ports.of("dns")), DnsServer::address),
                () -> signIn = started("sign-in", () -> SignIn.start(ports.of("sign-in")), SignIn::url),
                () -> simulator = started("provider-simulator", this::startSimulator, SimulatorProcess::url)));
        services.put(Service.REVOCATION, replica(Service.REVOCATION, Service.REVOCATION.module())); // others ask it
        for (Service service : Service.values()) services.computeIfAbsent(service, it -> replica(it, it.module()));
        Together.run(plan.services.stream()
                .map(service ->
                        () -> started(service.module(), () -> service(service).start(), RunningService::url)));
    }

    private Postgres startPostgres() {
        return Postgres.start(ports.of("postgres"), data.resolve("postgres"), log("postgres"));
    }

    private Broker startBroker() {
        var broker = Broker.start(ports.of("kafka"), data.resolve("kafka"), log("kafka"));
        parts.push(broker);
        List<String> groups =
                Arrays.stream(Service.values()).map(Service::module).toList();
        Topics.make(broker.address(), plan.partitions, groups);
        return broker;
    }

    private MailSink startMail() {
        return MailSink.start(ports.of("smtp"), ports.of("imap"), ports.of("mail"));
    }

    private SimulatorProcess startSimulator() {
        int port = ports.of("provider-simulator");
        return SimulatorProcess.start(plan.project, port, plan.simulatorArguments, log("provider-simulator"));
    }

    private <T extends AutoCloseable> T started(String name, Supplier<T> start, Function<T, String> where) {
        Instant begin = Instant.now();
        T part = start.get();
        if (!parts.contains(part)) parts.push(part);
        long millis = Duration.between(begin, Instant.now()).toMillis();
        plan.progress.accept("  %-28s %-36s %5.1f s".formatted(name, where.apply(part), millis / 1000.0));
        return part;
    }

    /** Another one beside those that run, on ports of its own and the same database; not started yet. */
    public RunningService replica(Service service, String name) {
        int port = ports.of(name);
        int managementPort = ports.of(name + "-management");
        var settings = new ServiceSettings(
                        broker.address(),
                        signIn.url(),
                        simulator.url(),
                        revocationUrl(),
                        mail.smtpPort(),
                        dns.address(),
                        keys)
                .of(service, database(service), port, managementPort);
        Launch launch = Launch.settings(settings).and(plan.launches.getOrDefault(service, Launch.PLAIN));
        var replica = new RunningService(name, service.jar(plan.project), port, managementPort, launch, log(name));
        parts.push(replica);
        return replica;
    }

    private String revocationUrl() {
        RunningService revocation = service(Service.REVOCATION);
        return revocation == null ? "" : revocation.url();
    }

    public RunningService service(Service service) {
        return services.get(service);
    }

    public Database database(Service service) {
        return postgres.database(service.module().replace('-', '_'));
    }

    public Postgres postgres() {
        return postgres;
    }

    public Broker broker() {
        return broker;
    }

    public MailSink mail() {
        return mail;
    }

    public DnsServer dns() {
        return dns;
    }

    public SignIn signIn() {
        return signIn;
    }

    public SimulatorProcess simulator() {
        return simulator;
    }

    public Path logs() {
        return logs;
    }

    private Path log(String name) {
        return logs.resolve(name + ".log");
    }

    /** At once: all that it knows goes with it. What cannot be ended properly ends with this JVM. */
    @Override
    public void close() {
        Together.run(parts.stream().map(part -> () -> close(part)));
        Folders.delete(data);
        lock.close();
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.getLogger("io.unhook.stack").log(System.Logger.Level.WARNING, "did not end well: " + part, e);
        }
    }
}
