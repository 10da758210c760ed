package io.unhook.notification.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before a real mail server and passes everything on, but for whom a test has told it how to behave. */
final class MoodyMailServer implements AutoCloseable {
    private final ServerSocket door;
    private final int realPort;
    private final Map<String, Mood> moods = new ConcurrentHashMap<>();

    private record Mood(String answer, int times) {}

    /** The mail is taken, and the connection breaks before the sender is told. */
    private static final String TAKE_AND_CUT = "";

    MoodyMailServer(int port, int realPort) throws IOException {
        this.realPort = realPort;
        this.door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::welcome);
    }

    void refuse(String recipient, String answer, int times) {
        moods.put(recipient, new Mood(answer, times));
    }

    void takeAndCut(String recipient, int times) {
        refuse(recipient, TAKE_AND_CUT, times);
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket sender = door.accept();
                Thread.ofVirtual().start(() -> serve(sender));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket sender) {
        try (sender;
                Socket real = new Socket(InetAddress.getLoopbackAddress(), realPort)) {
            new Talk(sender, real).run();
        } catch (IOException _) {
            // one side hung up
        }
    }

    /** How to treat this recipient now, if in any special way; each time counts. */
    private String mood(String command) {
        String recipient = command.replaceAll("(?i)^RCPT TO:<([^>]*)>.*$", "$1").toLowerCase(Locale.ROOT);
        Mood mood = moods.get(recipient);
        if (mood == null || mood.times == 0) return null;
        moods.put(recipient, new Mood(mood.answer, mood.times - 1));
        return mood.answer;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private final class Talk {
        private final BufferedReader commands;
        private final OutputStream toSender;
        private final BufferedReader answers;
        private final OutputStream toReal;
        private boolean cut;

        Talk(Socket sender, Socket real) throws IOException {
            commands = reader(sender);
            toSender = sender.getOutputStream();
            answers = reader(real);
            toReal = real.getOutputStream();
        }

        void run() throws IOException {
            passAnswer();
            for (String command = commands.readLine(); command != null; command = commands.readLine()) {
                String mood = command.toUpperCase(Locale.ROOT).startsWith("RCPT") ? mood(command) : null;
                if (TAKE_AND_CUT.equals(mood)) cut = true;
                else if (mood != null) {
                    send(toSender, mood);
                    continue;
                }
                send(toReal, command);
                String answer = passAnswer();
                if (command.equalsIgnoreCase("QUIT"))
                    return; // a sender that waits for our hanging up keeps its connection
                if (command.equalsIgnoreCase("DATA") && answer.startsWith("354") && !passMail()) return;
            }
        }

        /** False if the connection is to break now. */
        private boolean passMail() throws IOException {
            String line = commands.readLine();
            while (line != null && !line.equals(".")) {
                send(toReal, line);
                line = commands.readLine();
            }
            send(toReal, ".");
            if (!cut) return !passAnswer().isEmpty();
            answers.readLine();
            return false;
        }

        private String passAnswer() throws IOException {
            String line = answers.readLine();
            while (line != null && line.length() > 3 && line.charAt(3) == '-') {
                send(toSender, line);
                line = answers.readLine();
            }
            if (line == null) throw new IOException("the real server hung up");
            send(toSender, line);
            return line;
        }

        private static void send(OutputStream to, String line) throws IOException {
            to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            to.flush();
        }

        private static BufferedReader reader(Socket socket) throws IOException {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }
    }
}
