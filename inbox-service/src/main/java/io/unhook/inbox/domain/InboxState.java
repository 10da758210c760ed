package io.unhook.inbox.domain;

/** Where an inbox stands. A state offers only the moves that are legal from it. */
public sealed interface InboxState {
    Name name();

    /** As people, columns and queries write it. */
    enum Name {
        AWAITING_CONSENT,
        ACTIVE,
        DEACTIVATED,
        DISCONNECTED,
        REMOVED
    }

    /** Asked for, for the first time; nothing works until the provider's access is granted. */
    record AwaitingConsent() implements InboxState {
        Active grant() {
            return new Active();
        }

        Disconnected disconnect(Why why) {
            return new Disconnected(why, false);
        }

        Removed remove() {
            return new Removed();
        }

        @Override
        public Name name() {
            return Name.AWAITING_CONSENT;
        }
    }

    /** Mail comes and goes. It has no {@code remove}: it is deactivated first. */
    record Active() implements InboxState {
        Deactivated deactivate() {
            return new Deactivated();
        }

        Disconnected disconnect(Why why) {
            return new Disconnected(why, false);
        }

        @Override
        public Name name() {
            return Name.ACTIVE;
        }
    }

    /** Greyed out: no mail comes or goes, but nothing is lost and it can be switched on again. */
    record Deactivated() implements InboxState {
        Active reactivate() {
            return new Active();
        }

        Disconnected disconnect(Why why) {
            return new Disconnected(why, false);
        }

        Removed remove() {
            return new Removed();
        }

        @Override
        public Name name() {
            return Name.DEACTIVATED;
        }
    }

    /**
     * Its last connection is over, through nothing that its owner did here.
     *
     * @param reconnecting whether a next connection was asked for and still waits for its access
     */
    record Disconnected(Why why, boolean reconnecting) implements InboxState {
        Disconnected reconnect() {
            return new Disconnected(why, true);
        }

        Disconnected refuse() {
            return new Disconnected(why, false);
        }

        Active grant() {
            if (!reconnecting) throw new IllegalStateException("no connection of this inbox waits for access");
            return new Active();
        }

        Disconnected disconnect(Why other) {
            return new Disconnected(other, false);
        }

        Removed remove() {
            return new Removed();
        }

        @Override
        public Name name() {
            return Name.DISCONNECTED;
        }
    }

    /** Terminal here, though the provider may let us in until the revocation is confirmed. */
    record Removed() implements InboxState {
        @Override
        public Name name() {
            return Name.REMOVED;
        }
    }

    /** Why an inbox is disconnected. */
    enum Why {
        MIGRATED,
        ACCESS_LOST
    }
}
