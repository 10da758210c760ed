package io.unhook.notification.domain;

/**
 * What a digest says about one mailbox.
 *
 * @param end how the end stands, as this mail says it
 * @param background what else may have to be said
 */
public record DigestLine(Message message, Incident incident, End end, Background background) {

    public LeftToDo leftToDo() {
        return LeftToDo.of(incident.key().kind(), end);
    }
}
