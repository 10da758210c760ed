package io.unhook.channel.domain;

/** Where a channel stands, as people, columns and queries write it. A channel cannot be switched off. */
public enum ChannelState {
    AWAITING_CONSENT,
    /** The team's mail comes and goes. */
    ACTIVE,
    DISCONNECTED,
    REMOVED
}
