package io.unhook.contracts;

/**
 * This connection has no access any more, though nobody removed its mailbox: the provider does not let it in, or whoever gave the
 * consent took all of it back.
 *
 * @param cause in the provider's words where it gave one, {@link #ENDED_BY_REQUEST} where it was taken back through us, else null
 */
public record AccessLost(Mailbox mailbox, Integer connection, String cause) implements AccessEvent {
    public static final String ENDED_BY_REQUEST = "ended-by-request";
}
