package io.unhook.endtoend;

import io.unhook.contracts.MailboxKind;
import io.unhook.stack.Service;
import java.util.Map;

/**
 * A connected inbox or channel, by what the tests know of it.
 *
 * @param userId an inbox's owner, or who connected the channel
 */
record ConnectedMailbox(MailboxKind kind, String id, String accountId, String userId, String address, String provider) {
    /** Where it stands in its service. */
    String path() {
        return collection(kind) + "/" + id;
    }

    static String collection(MailboxKind kind) {
        return kind == MailboxKind.CHANNEL ? "/channels" : "/inboxes";
    }

    Service service() {
        return service(kind);
    }

    static Service service(MailboxKind kind) {
        return kind == MailboxKind.CHANNEL ? Service.CHANNEL : Service.INBOX;
    }

    Map<String, Object> mailbox() {
        return Map.of(
                "kind",
                kind,
                "id",
                id,
                "accountId",
                accountId,
                "userId",
                userId,
                "address",
                address,
                "provider",
                provider);
    }
}
