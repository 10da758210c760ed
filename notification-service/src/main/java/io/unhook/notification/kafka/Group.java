package io.unhook.notification.kafka;

final class Group {
    static final String NAME = "notification-service";

    private Group() {}
}
