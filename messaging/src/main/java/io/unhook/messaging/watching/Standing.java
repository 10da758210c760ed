package io.unhook.messaging.watching;

/**
 * How far a group is on one partition.
 *
 * @param next the offset of the first record that it has not said to be done with
 * @param end the offset after the newest record
 */
record Standing(long next, long end) {
    long unread() {
        return Math.max(0, end - next);
    }
}
