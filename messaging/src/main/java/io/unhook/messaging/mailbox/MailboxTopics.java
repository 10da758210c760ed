package io.unhook.messaging.mailbox;

import io.unhook.contracts.AccessEvent;
import io.unhook.contracts.AccountEvent;
import io.unhook.contracts.ChannelEvent;
import io.unhook.contracts.DirectoryEvent;
import io.unhook.contracts.InboxEvent;
import io.unhook.contracts.MailboxEvent;
import io.unhook.contracts.NoticeEvent;
import io.unhook.contracts.ProviderMoveDetected;
import io.unhook.contracts.mailbox.Meaning;
import io.unhook.messaging.MessagingSettings;
import io.unhook.messaging.consuming.DeadLetter;
import io.unhook.messaging.consuming.EventConsumer;
import io.unhook.messaging.consuming.Received;
import io.unhook.messaging.consuming.SwitchingOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** The two topics that a keeper of mailboxes follows, each event once, in a transaction, in the order of its mailbox. */
@ApplicationScoped
public class MailboxTopics {
    private final EventConsumer consumer;
    private final SwitchingOrder order;
    private final MailboxMoves moves;
    private final String group;

    MailboxTopics(EventConsumer consumer, SwitchingOrder order, MailboxMoves moves, MessagingSettings settings) {
        this.consumer = consumer;
        this.order = order;
        this.moves = moves;
        this.group = settings.module();
    }

    /** What provider-revocation-service says of our access, and of whole domains. */
    public void access(ConsumerRecords<byte[], byte[]> records, Consumer<AccessEvent> heard) {
        consumer.consume(group, records, received -> {
            switch (received.event()) {
                case AccessEvent news -> heard.accept(news);
                case ProviderMoveDetected move -> moves.heard(move);
                case AccountEvent _ -> {} // not about mailboxes
                case InboxEvent _, ChannelEvent _, NoticeEvent _, DirectoryEvent _ ->
                    throw new DeadLetter("other-topic", "this topic carries access events only");
            }
        });
    }

    /** What other services say on our own topic. Our own events come round here too, and are known already. */
    public <E extends MailboxEvent> void others(
            ConsumerRecords<byte[], byte[]> records, Class<E> ours, BiConsumer<E, Instant> heard) {
        consumer.consume(group, records, received -> {
            if (!ours.isInstance(received.event()))
                throw new DeadLetter("other-topic", "this topic carries other events than this");
            E news = ours.cast(received.event());
            if (received.envelope().foreign() && !isOvertaken(received, news))
                heard.accept(news, received.envelope().time());
        });
    }

    private boolean isOvertaken(Received received, MailboxEvent news) {
        return Meaning.of(news) == Meaning.SWITCHING && !order.newest(received);
    }
}
