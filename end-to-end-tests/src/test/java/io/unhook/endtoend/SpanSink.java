package io.unhook.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.unhook.stack.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * Where the services send their spans, and what it keeps of them: a file with the bytes as they came. Names and values are UTF-8
 * in OTLP's protobuf, so they can be searched for without reading it.
 */
final class SpanSink implements AutoCloseable {
    private final HttpServer server;
    private final Path file;

    private SpanSink(HttpServer server, Path file) {
        this.server = server;
        this.file = file;
    }

    static SpanSink into(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[0]);
            var sink = new SpanSink(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), file);
            sink.server.createContext("/v1/traces", sink::keep);
            sink.server.start();
            return sink;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request whole or not at all, for they lie one behind the other. */
    private synchronized void keep(HttpExchange exchange) throws IOException {
        try (exchange) {
            Files.write(file, exchange.getRequestBody().readAllBytes(), StandardOpenOption.APPEND);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** Every span, soon, uncompressed, to here. */
    Launch launch() {
        return Launch.settings(Map.of(
                "quarkus.otel.traces.sampler.arg", "1",
                "quarkus.otel.bsp.schedule.delay", "500ms",
                "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
                "quarkus.otel.exporter.otlp.endpoint",
                        "http://127.0.0.1:" + server.getAddress().getPort()));
    }

    String text() {
        return new String(bytes(), StandardCharsets.ISO_8859_1);
    }

    synchronized byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
