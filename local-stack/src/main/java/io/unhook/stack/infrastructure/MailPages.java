package io.unhook.stack.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The mails in a browser ({@code /}) and for programs ({@code /mails}, {@code /mails?to=address}, as JSON). */
final class MailPages implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="5"><title>Mails</title>
            <style>body{font:16px system-ui;max-width:46rem;margin:2rem auto}article{border-top:1px solid #ccc;padding:1rem 0}
            pre{white-space:pre-wrap;font:inherit}</style>
            <h1>Mails</h1><p>As JSON: <a href="/mails">/mails</a></p>%s</html>
            """;

    private final HttpServer server;

    private MailPages(HttpServer server) {
        this.server = server;
    }

    static MailPages start(int port, MailSink sink) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext(
                    "/mails", exchange -> answer(exchange, "application/json", json(asked(exchange, sink))));
            server.createContext("/", exchange -> answer(exchange, "text/html", page(sink.mails())));
            server.start();
            return new MailPages(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static List<Mail> asked(HttpExchange exchange, MailSink sink) {
        String query = exchange.getRequestURI().getQuery();
        return query != null && query.startsWith("to=") ? sink.mailsTo(query.substring(3)) : sink.mails();
    }

    private static String json(List<Mail> mails) throws JsonProcessingException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(mails);
    }

    private static String page(List<Mail> mails) {
        return PAGE.formatted(mails.reversed().stream().map(MailPages::article).collect(Collectors.joining()));
    }

    private static String article(Mail mail) {
        return "<article><h2>%s</h2><p>to %s</p><pre>%s</pre></article>"
                .formatted(escaped(mail.subject()), escaped(mail.to()), escaped(mail.text()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
