package io.unhook.revocation.interleavings;

import io.unhook.contracts.Mailbox;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Purpose.OfMailbox;

/** One of a tale's mailboxes, and what was said about it so far. */
final class BoxState {
    final Box box;
    final Mailbox mailbox;

    /** The newest connection that somebody spoke of; 0 if nobody did. */
    private int newest;

    private int endedThrough;
    private long sequence;

    enum Connection {
        NEXT,
        SAME,
        OLDER
    }

    BoxState(Box box, Mailbox mailbox) {
        this.box = box;
        this.mailbox = mailbox;
    }

    OfMailbox use(Connection connection) {
        int number = switch (connection) {
            case NEXT -> ++newest;
            case SAME -> newest = Math.max(1, newest);
            case OLDER -> Math.max(1, newest - 1);
        };
        return new OfMailbox(mailbox, number);
    }

    /** Of whoever the mailbox is. */
    OfFeature meetings() {
        return new OfFeature("meetings", mailbox.accountId(), mailbox.userId(), mailbox.provider());
    }

    int newest() {
        return newest;
    }

    void ended(int connection) {
        endedThrough = Math.max(endedThrough, connection);
    }

    /** This connection and all before it were removed. */
    int endedThrough() {
        return endedThrough;
    }

    /** @param late it was counted before the last one that was said */
    long nextSequence(boolean late) {
        sequence += 2;
        return late ? sequence - 3 : sequence;
    }
}
