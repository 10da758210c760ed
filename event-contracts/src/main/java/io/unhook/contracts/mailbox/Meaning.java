package io.unhook.contracts.mailbox;

import io.unhook.contracts.AccessEvent;
import io.unhook.contracts.ChannelAccessDeclined;
import io.unhook.contracts.ChannelAccessLost;
import io.unhook.contracts.ChannelConnected;
import io.unhook.contracts.ChannelReconnected;
import io.unhook.contracts.ChannelRemoved;
import io.unhook.contracts.InboxAccessDeclined;
import io.unhook.contracts.InboxAccessLost;
import io.unhook.contracts.InboxConnected;
import io.unhook.contracts.InboxDeactivated;
import io.unhook.contracts.InboxReactivated;
import io.unhook.contracts.InboxReconnected;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.MailboxEvent;
import io.unhook.contracts.ProviderMigrated;

/** Whether the order in which events come matters to them. */
public enum Meaning {
    /** Holds however late it comes. */
    ENDING,
    /** Only the newest of its source counts. */
    SWITCHING,
    /** A word about access. */
    TELLING;

    public static Meaning of(MailboxEvent event) {
        return switch (event) {
            case InboxRemoved _, ChannelRemoved _, ProviderMigrated _ -> ENDING;
            case InboxConnected _, InboxDeactivated _, InboxReactivated _, InboxReconnected _ -> SWITCHING;
            case ChannelConnected _, ChannelReconnected _ -> SWITCHING;
            case InboxAccessLost _, InboxAccessDeclined _, ChannelAccessLost _, ChannelAccessDeclined _ -> TELLING;
            case AccessEvent _ -> TELLING;
        };
    }
}
