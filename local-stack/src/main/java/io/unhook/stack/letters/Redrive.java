package io.unhook.stack.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unhook.contracts.DeadLetterHeaders;
import io.unhook.contracts.Topic;
import io.unhook.stack.client.Cluster;
import io.unhook.stack.process.StackProblem;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Gives dead letters back to the group that could not take them, and to no other: the same key, id, headers and bytes, on the
 * group's own retry topic.
 *
 * <p><b>Promise.</b> What was given back once is not given back again; if this dies in between, ask again. A letter stays where
 * it lies whatever becomes of it.
 */
public final class Redrive {
    /** What became of one of them. */
    public record Done(Letter letter, boolean givenBack, String words) {}

    private final Cluster cluster;

    public Redrive(Cluster cluster) {
        this.cluster = cluster;
    }

    /** @param letters as they are now */
    public void all(List<Letter> letters, Consumer<Done> told) {
        try (var producer = cluster.producer()) {
            for (Letter letter : letters) told.accept(one(letter, producer));
        }
    }

    private Done one(Letter letter, Producer<byte[], byte[]> producer) {
        if (letter.state().wasGivenBack())
            return new Done(letter, false, "already " + letter.state().words());
        if (letter.record().value() == null)
            return new Done(letter, false, "it has no value, so nobody can tell whether it is still true");
        send(letter, producer);
        return new Done(letter, true, caution(letter));
    }

    /** Without a sequence nothing tells that a switch is older than what the group has seen since. */
    private static String caution(Letter letter) {
        boolean counted =
                letter.envelope().map(event -> event.sequence() != null).orElse(true);
        return counted || !letter.eventName().matches(".*(Connected|Reconnected|Deactivated|Reactivated)")
                ? ""
                : "it has no sequence: it counts as if it were said now";
    }

    private static void send(Letter letter, Producer<byte[], byte[]> producer) {
        var record = new ProducerRecord<>(
                Topic.retry(letter.original(), letter.group()),
                null,
                letter.record().key(),
                letter.record().value(),
                letter.record().headers());
        record.headers()
                .add(DeadLetterHeaders.REDRIVEN_FROM, letter.place().toString().getBytes(UTF_8));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new StackProblem(
                    record.topic() + " did not take " + letter.place() + ": "
                            + e.getCause().getMessage() + ". What was said before is done; ask again for the rest",
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("interrupted");
        }
    }
}
