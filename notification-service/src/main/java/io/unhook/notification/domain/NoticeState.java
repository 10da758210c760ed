package io.unhook.notification.domain;

import java.time.Instant;

/** Only a notice that is due changes; the others are how it ended. */
public sealed interface NoticeState {
    enum Name {
        DUE,
        SENT,
        FAILED,
        OVERTAKEN,
        OMITTED
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

    /** Never to be sent, on purpose: nothing is wrong, and others are told. Kept so that it can be seen why not this person. */
    record Omitted(Instant at, String cause) implements NoticeState {
        @Override
        public Name name() {
            return Name.OMITTED;
        }
    }
}
