package io.unhook.simulator;

import io.unhook.simulator.Simulator.Options;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code java -jar provider-simulator.jar --port 0 [--host ADDRESS] [--state FILE] [--clock-shift-file FILE] [--redirect CLIENT=URI]…} */
public final class Main {
    private static final String USAGE =
            "usage: java -jar provider-simulator.jar [--port N] [--host ADDRESS] [--state FILE] [--clock-shift-file FILE] [--redirect CLIENT=URI]…";

    private Main() {}

    public static void main(String[] arguments) {
        try {
            Simulator simulator = Simulator.start(options(arguments));
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "close"));
            System.out.println("provider-simulator listening on " + simulator.url());
        } catch (IllegalArgumentException e) {
            stop(e.getMessage() + System.lineSeparator() + USAGE, 2);
        } catch (UncheckedIOException e) {
            stop("provider-simulator cannot start: " + e.getCause().getMessage(), 1);
        }
    }

    private static Options options(String[] arguments) {
        InetAddress host = InetAddress.getLoopbackAddress();
        int port = 0;
        Optional<Path> state = Optional.empty();
        Optional<Path> clockShift = Optional.empty();
        Map<String, List<String>> redirects = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String value = i + 1 < arguments.length ? arguments[i + 1] : missing(arguments[i]);
            switch (arguments[i]) {
                case "--host" -> host = host(value);
                case "--port" -> port = port(value);
                case "--state" -> state = Optional.of(Path.of(value));
                case "--clock-shift-file" -> clockShift = Optional.of(Path.of(value));
                case "--redirect" -> addRedirect(redirects, value);
                default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
        }
        return new Options(host, port, state, clockShift, redirects);
    }

    private static String missing(String option) {
        throw new IllegalArgumentException(option + " needs a value");
    }

    /** May be given several times for one client. */
    private static void addRedirect(Map<String, List<String>> redirects, String value) {
        String[] parts = value.split("=", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("--redirect must be CLIENT=URI");
        }
        redirects.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1]);
    }

    private static InetAddress host(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("--host must be an address of this machine, 0.0.0.0 for all", e);
        }
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("--port must be a number up to 65535, 0 for a free one");
        }
        return Integer.parseInt(text);
    }

    private static void stop(String why, int code) {
        System.err.println(why);
        System.exit(code);
    }
}
