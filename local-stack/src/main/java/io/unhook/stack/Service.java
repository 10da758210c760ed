package io.unhook.stack;

import java.nio.file.Path;

/** The services, each with a database and a jar of its own. */
public enum Service {
    INBOX("inbox-service"),
    CHANNEL("channel-service"),
    REVOCATION("provider-revocation-service"),
    NOTIFICATION("notification-service");

    private final String module;

    Service(String module) {
        this.module = module;
    }

    /** Its folder, its consumer group, and what its database and its log file are called. */
    public String module() {
        return module;
    }

    Path jar(Path project) {
        return project.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
