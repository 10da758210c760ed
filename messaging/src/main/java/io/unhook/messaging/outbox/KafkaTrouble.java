package io.unhook.messaging.outbox;

/** The broker does not take records now; the same batch is sent again. */
final class KafkaTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KafkaTrouble(Throwable cause) {
        super(cause.getClass().getSimpleName(), cause);
    }
}
