package io.unhook.simulator;

import com.sun.net.httpserver.HttpServer;
import io.unhook.simulator.calls.Calls;
import io.unhook.simulator.control.Control;
import io.unhook.simulator.control.ControlRoutes;
import io.unhook.simulator.control.Providers;
import io.unhook.simulator.faults.Faults;
import io.unhook.simulator.log.CallLog;
import io.unhook.simulator.world.Secrets;
import io.unhook.simulator.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A running simulator. In a test: {@code try (var simulator = Simulator.start(0)) { … simulator.url() … }}. */
public final class Simulator implements AutoCloseable {
    static {
        // Read once, when the JDK's server is first used. Without the first, answers wait for 40 ms; without the
        // others, a
        // connection that a caller keeps is closed under its hands.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.idleInterval", "600");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ShiftedClock clock;
    private final Faults faults = new Faults();
    private final Control control;
    private final Optional<StateFile> state;

    private Simulator(HttpServer server, Options options) {
        Clock system = Clock.systemUTC();
        this.server = server;
        this.clock = new ShiftedClock(system, options.clockShiftFile().orElse(null));
        World world = new World(clock, system, new Secrets(new SecureRandom()));
        Providers providers = Providers.in(world);
        CallLog log = new CallLog(world);
        Calls calls = new Calls(world, faults, log);
        this.control = new Control(world, providers, faults, log, calls);
        this.state = options.stateFile().map(path -> new StateFile(path, world));
        state.ifPresent(file -> file.read(log));
        options.redirects().forEach(control::returnsTo);
        server.setExecutor(threads);
        server.createContext("/", new Dispatcher(providers, new ControlRoutes(control, clock), calls));
    }

    /**
     * @param host the address that it listens at
     * @param port 0 for a free one
     * @param redirects where consent pages may send people back to, by client; a client that is not named: anywhere on this machine
     */
    record Options(
            InetAddress host,
            int port,
            Optional<Path> stateFile,
            Optional<Path> clockShiftFile,
            Map<String, List<String>> redirects) {

        Options(int port, Optional<Path> stateFile, Optional<Path> clockShiftFile) {
            this(port, stateFile, clockShiftFile, Map.of());
        }

        Options(
                int port,
                Optional<Path> stateFile,
                Optional<Path> clockShiftFile,
                Map<String, List<String>> redirects) {
            this(InetAddress.getLoopbackAddress(), port, stateFile, clockShiftFile, redirects);
        }
    }

    public static Simulator start(int port) {
        return start(new Options(port, Optional.empty(), Optional.empty()));
    }

    static Simulator start(Options options) {
        try {
            InetSocketAddress address = new InetSocketAddress(options.host(), options.port());
            Simulator simulator = new Simulator(HttpServer.create(address, 0), options);
            simulator.server.start();
            simulator.state.ifPresent(simulator::keep);
            return simulator;
        } catch (BindException e) {
            String whatToDo = "port " + options.port() + " cannot be had; --port 0 takes a free one";
            throw new UncheckedIOException(new IOException(whatToDo, e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public Control control() {
        return control;
    }

    /** Moves the simulator's clock, and only that, so far away from the system's. */
    public void shiftClock(Duration duration) {
        clock.shift(duration);
    }

    /** Calls that are held get no answer. */
    @Override
    public void close() {
        state.ifPresent(StateFile::write);
        server.stop(0);
        faults.clear();
        threads.shutdownNow();
    }

    /** So that a kill loses a second at most. */
    private void keep(StateFile file) {
        Thread.ofPlatform().daemon().name("state-file").start(() -> {
            try {
                while (!threads.isShutdown()) {
                    Thread.sleep(Duration.ofSeconds(1));
                    file.write();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
