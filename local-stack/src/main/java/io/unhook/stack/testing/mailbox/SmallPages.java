package io.unhook.stack.testing.mailbox;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A domain that moves is gone through two mailboxes at a time, so that a handful of them is several pages. */
public final class SmallPages implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of("unhook.messaging.moves.page", "2", "unhook.messaging.moves.poll", "200ms");
    }

    @Override
    public void stop() {
        // It is a setting only.
    }
}
