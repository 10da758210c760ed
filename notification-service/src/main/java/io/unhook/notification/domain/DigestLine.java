package io.unhook.notification.domain;

import java.util.Optional;

/**
 * What a digest says about one mailbox.
 *
 * @param end how the end stands, as this mail says it
 * @param doer who did it, if the directory knows them
 */
public record DigestLine(Message message, Incident incident, End end, Optional<User> doer) {

    public LeftToDo leftToDo() {
        return LeftToDo.of(incident.key().kind(), end);
    }
}
