package io.unhook.contracts;

/** The topics, and what their keys are. Settings of production and of the local stack: {@code docs/asyncapi.yaml}. */
public enum Topic {
    INBOX_EVENTS("unhook.inbox-events", false),
    CHANNEL_EVENTS("unhook.channel-events", false),
    ACCESS_EVENTS("unhook.access-events", false),
    NOTICE_EVENTS("unhook.notice-events", false),
    DIRECTORY_USERS("unhook.directory-users", true);

    private final String topicName;
    private final boolean compacted;

    Topic(String topicName, boolean compacted) {
        this.topicName = topicName;
        this.compacted = compacted;
    }

    public String topicName() {
        return topicName;
    }

    /** The newest record of a key stays, and a null value removes it. */
    public boolean compacted() {
        return compacted;
    }

    /** Where a group keeps what it cannot take from a topic. */
    public static String deadLetters(String topicName, String group) {
        return topicName + "." + group + ".dead-letters";
    }

    /** Where a record is given back to one group only. */
    public static String retry(String topicName, String group) {
        return topicName + retrySuffix(group);
    }

    public static boolean isRetry(String topicName, String group) {
        return topicName.endsWith(retrySuffix(group));
    }

    /** The topic whose records are given back on this one; itself, if it is no retry topic of that group. */
    public static String original(String topicName, String group) {
        return isRetry(topicName, group)
                ? topicName.substring(0, topicName.length() - retrySuffix(group).length())
                : topicName;
    }

    private static String retrySuffix(String group) {
        return "." + group + ".retry";
    }
}
