package io.unhook.stack.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * A real DNS server on loopback that is asked who takes in a domain's mail, and says what it was told to say. Of domains that
 * nobody told it about it says that there are none.
 */
public final class DnsServer implements AutoCloseable {
    private static final int LARGEST = 4096;

    private final DatagramSocket socket;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    private record Answer(int code, List<String> records) {
        static final Answer NO_SUCH_DOMAIN = new Answer(Rcode.NXDOMAIN, List.of());
    }

    private DnsServer(DatagramSocket socket) {
        this.socket = socket;
    }

    public static DnsServer start(int port) {
        try {
            var server = new DnsServer(new DatagramSocket(port, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().name("dns").start(server::keepAnswering);
            return server;
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** From now on these are the domain's MX records, each as in a zone file: {@code 1 smtp.google.com}. */
    public void mailOf(String domain, String... records) {
        answers.put(domain.toLowerCase(Locale.ROOT), new Answer(Rcode.NOERROR, List.of(records)));
    }

    /** From now on questions about this domain fail. */
    public void fails(String domain) {
        answers.put(domain.toLowerCase(Locale.ROOT), new Answer(Rcode.SERVFAIL, List.of()));
    }

    public void forgets(String domain) {
        answers.remove(domain.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        socket.close();
    }

    private void keepAnswering() {
        var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        while (!socket.isClosed()) {
            try {
                packet.setLength(LARGEST);
                socket.receive(packet);
                byte[] answer = answer(new Message(Arrays.copyOf(packet.getData(), packet.getLength())));
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException e) {
                if (!socket.isClosed())
                    System.getLogger("io.unhook.stack").log(System.Logger.Level.WARNING, "not answered", e);
            }
        }
    }

    private byte[] answer(Message asked) throws TextParseException {
        Record question = asked.getQuestion();
        Answer known = answers.getOrDefault(domain(question.getName()), Answer.NO_SUCH_DOMAIN);
        var message = new Message(asked.getHeader().getID());
        message.getHeader().setFlag(Flags.QR);
        message.getHeader().setFlag(Flags.RA);
        message.getHeader().setRcode(known.code());
        message.addRecord(question, Section.QUESTION);
        if (question.getType() == Type.MX)
            for (String record : known.records()) message.addRecord(mx(question.getName(), record), Section.ANSWER);
        return message.toWire(LARGEST);
    }

    private static Record mx(Name domain, String record) throws TextParseException {
        String[] words = record.split(" ");
        return new MXRecord(domain, DClass.IN, 60, Integer.parseInt(words[0]), Name.fromString(words[1], Name.root));
    }

    private static String domain(Name name) {
        return name.toString(true).toLowerCase(Locale.ROOT);
    }
}
