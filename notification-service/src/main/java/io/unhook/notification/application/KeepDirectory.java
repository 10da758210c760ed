package io.unhook.notification.application;

import io.unhook.contracts.UserChanged;
import io.unhook.messaging.consuming.DeadLetter;
import io.unhook.notification.domain.User;
import io.unhook.notification.persistence.Directory;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps our copy of the directory as new as the newest news, whatever order it comes in. */
@ApplicationScoped
public class KeepDirectory {
    private final Directory directory;

    KeepDirectory(Directory directory) {
        this.directory = directory;
    }

    public void hear(UserChanged event) {
        User news = User.of(event);
        directory.know(directory.lock(news.accountId(), news.userId()).hear(news));
    }

    /** @param key the record's, {@code accountId:userId} */
    public void withoutThem(String key) {
        int colon = key == null ? -1 : key.indexOf(':');
        if (colon < 1) throw new DeadLetter("no-such-user", "the key is not accountId:userId");
        directory.know(directory
                .lock(key.substring(0, colon), key.substring(colon + 1))
                .withoutThem());
    }
}
