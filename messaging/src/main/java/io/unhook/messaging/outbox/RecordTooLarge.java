package io.unhook.messaging.outbox;

/** Refused at the door: Kafka would never take this record. Nothing was written. */
public final class RecordTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RecordTooLarge(long weight, long most) {
        super("a record of " + weight + " bytes is larger than the " + most + " that can be published");
    }
}
