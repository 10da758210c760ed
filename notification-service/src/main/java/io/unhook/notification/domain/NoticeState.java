package io.unhook.notification.domain;

import java.time.Instant;

/** Only a notice that is due changes; the others are how it ended. */
public sealed interface NoticeState {
    enum Name {
        DUE,
        SENT,
        FAILED,
        OVERTAKEN
    }

    Name name();

    record Due() implements NoticeState {
        @Override
        public Name name() {
            return Name.DUE;
        }
    }

    /** The mail server took it. Whether the person reads it is beyond us. */
    record Sent(Instant at) implements NoticeState {
        @Override
        public Name name() {
            return Name.SENT;
        }
    }

    record Failed(Instant at, String cause) implements NoticeState {
        @Override
        public Name name() {
            return Name.FAILED;
        }
    }

    /** Never sent: before it could be, something else had become true, and that was told. */
    record Overtaken(Instant at) implements NoticeState {
        @Override
        public Name name() {
            return Name.OVERTAKEN;
        }
    }
}
