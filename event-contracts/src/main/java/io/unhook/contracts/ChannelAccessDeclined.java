package io.unhook.contracts;

/**
 * The channel could not take the access that was granted for it: whoever holds the grant ends that use.
 *
 * @param useId the use that was granted in vain
 */
public record ChannelAccessDeclined(Mailbox mailbox, Integer connection, String useId, DeclineCause cause)
        implements ChannelEvent {}
