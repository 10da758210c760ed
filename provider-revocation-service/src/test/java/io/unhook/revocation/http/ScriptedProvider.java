package io.unhook.revocation.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers exactly the bytes it was told to, one script a request, and keeps what it was asked. */
public final class ScriptedProvider implements AutoCloseable {
    /** Reads the request and cuts the connection. */
    public static final String RESET = "reset";
    /** Reads the request and says nothing until the test is over. */
    public static final String SILENCE = "silence";

    public record Asked(String method, String path, String headers, String body) {}

    private final ServerSocket server;
    private final List<String> script = new CopyOnWriteArrayList<>();
    private final AtomicInteger step = new AtomicInteger();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    private ScriptedProvider() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    public static ScriptedProvider start() {
        try {
            return new ScriptedProvider();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last one is repeated. */
    public ScriptedProvider answering(String... answers) {
        script.clear();
        script.addAll(List.of(answers));
        step.set(0);
        asked.clear();
        return this;
    }

    public static String json(int status, String body, String... headers) {
        return answer(status, "application/json", body, body.length(), headers);
    }

    public static String html(int status) {
        String page = "<!doctype html><title>Something</title>";
        return answer(status, "text/html", page, page.length());
    }

    public static String empty(int status, String... headers) {
        return answer(status, "text/plain", "", 0, headers);
    }

    /** Promises more than it sends. */
    public static String truncated(int status, String body) {
        return answer(status, "application/json", body, body.length() + 100);
    }

    private static String answer(int status, String type, String body, int length, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return "HTTP/1.1 " + status + " x\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n" + more
                + "Connection: close\r\n\r\n" + body;
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answerOne(socket));
            } catch (IOException _) {
                return; // closed: the test is over
            }
        }
    }

    private void answerOne(Socket socket) {
        try (socket) {
            asked.add(read(new BufferedInputStream(socket.getInputStream())));
            String answer = script.get(Math.min(step.getAndIncrement(), script.size() - 1));
            switch (answer) {
                case RESET -> socket.setSoLinger(true, 0);
                case SILENCE -> over.await();
                default -> socket.getOutputStream().write(answer.getBytes(ISO_8859_1));
            }
        } catch (IOException _) {
            // The caller hung up, which is its right.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Asked read(InputStream in) throws IOException {
        String[] first = line(in).split(" ");
        StringBuilder headers = new StringBuilder();
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            headers.append(header).append('\n');
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        return new Asked(first[0], first[1], headers.toString(), new String(in.readNBytes(length), ISO_8859_1));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n' && c != -1; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        server.close();
    }
}
