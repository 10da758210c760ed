package io.unhook.endtoend.judge.seen;

import io.unhook.endtoend.judge.World;
import java.util.List;

/**
 * A service that keeps mailboxes of one kind.
 *
 * @param noun how its events begin
 */
public record Keeper(String module, String table, String kind, String noun) {
    public static final List<Keeper> ALL = List.of(
            new Keeper(World.INBOX, "inbox", "INBOX", "Inbox"),
            new Keeper(World.CHANNEL, "channel", "CHANNEL", "Channel"));
}
