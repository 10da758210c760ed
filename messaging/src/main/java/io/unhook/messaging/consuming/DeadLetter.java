package io.unhook.messaging.consuming;

/** This record can never be taken: it is kept, untouched, with this reason, and its partition moves on. */
public final class DeadLetter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * @param reason a short stable word, e.g. {@code account-mismatch}
     * @param detail for a person; never a token, an address or mail content
     */
    public DeadLetter(String reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
