package io.unhook.endtoend;

import java.util.Map;

/** A connected inbox, by what the tests know of it. */
record Inbox(String id, String accountId, String userId, String address, String provider) {
    Map<String, Object> mailbox() {
        return Map.of(
                "kind",
                "INBOX",
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
