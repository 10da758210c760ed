package io.unhook.endtoend;

import static io.unhook.stack.Service.REVOCATION;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** One account's things by their ids: what a stranger would ask for. */
record Things(
        String account,
        ConnectedMailbox inbox,
        ConnectedMailbox channel,
        String grant,
        String use,
        String disconnection,
        String revocation,
        String migration) {
    /** Of an inbox and a channel that live, and another inbox that was removed. */
    static Things of(Unhook unhook, Account account) {
        String migration = migration(account);
        account.employs("gone");
        ConnectedMailbox gone = account.connect("gone", "GOOGLE");
        account.deactivateAndRemove(gone);
        account.awaitAccess(gone, "CONFIRMED");
        ConnectedMailbox living = account.connect("living", "GOOGLE");
        Door door = account.as(REVOCATION, account.service());
        JsonNode use = first(door, "/uses?accountId=" + account.id() + "&mailboxId=" + living.id());
        JsonNode disconnection = first(door, "/disconnections?accountId=" + account.id() + "&mailboxId=" + gone.id());
        return new Things(
                account.id(),
                living,
                account.connectChannel("team", account.admin()),
                use.path("grantId").asText(),
                use.path("id").asText(),
                disconnection.path("id").asText(),
                unhook.revocationOf(gone),
                migration);
    }

    /** Before the others are connected: it reaches no mailbox that comes later. */
    private static String migration(Account account) {
        ConnectedMailbox moved = account.connect("moved", "GOOGLE");
        String id = account.migrate("GOOGLE", "MICROSOFT").expect(202).text("id");
        account.awaitState(moved, "DISCONNECTED");
        return id;
    }

    private static JsonNode first(Door door, String path) {
        return door.get(path).expect(200).json().path("items").path(0);
    }

    Map<String, String> pathParameters(String path) {
        return Map.of("id", idIn(path), "accountId", account, "provider", "google", "userId", inbox.userId());
    }

    private String idIn(String path) {
        return switch (path.split("/")[1]) {
            case "inboxes" -> inbox.id();
            case "channels" -> channel.id();
            case "grants" -> grant;
            case "uses" -> use;
            case "disconnections" -> disconnection;
            case "revocations" -> revocation;
            case "migrations" -> migration;
            default -> "none";
        };
    }
}
