package io.unhook.notification.domain;

/** What a mail is about. Its key names it in notice-events, in the notice's uniqueness and in the texts. */
public enum Message {
    INBOX_REMOVED("inbox-removed"),
    CHANNEL_REMOVED("channel-removed"),
    PROVIDER_MIGRATED("provider-migrated"),
    ACTION_NEEDED("action-needed"),
    ADMIN_MUST_ACT("admin-must-act"),
    IT_MUST_ACT("it-must-act"),
    NOT_CONFIRMED("not-confirmed"),
    ALL_CLEAR("all-clear"),
    ESCALATED("escalated"),
    OWNER_UNREACHABLE("owner-unreachable"),
    INBOX_DEACTIVATED("inbox-deactivated"),
    ACCESS_LOST("access-lost"),
    MASS_REMOVAL_HELD("mass-removal-held");

    private final String key;

    Message(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
