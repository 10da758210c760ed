package io.unhook.messaging.outbox;

import java.util.Arrays;

/** Which relay sends a record: all records of one key are in one shard, and a shard has one owner at a time. */
final class Shards {
    static final int COUNT = 16;

    private Shards() {}

    static int of(byte[] key) {
        return Math.floorMod(Arrays.hashCode(key), COUNT);
    }

    /** The most that one of so many replicas may own; rounded up, so that no shard is left over. */
    static int share(int replicas) {
        return (COUNT + replicas - 1) / replicas;
    }
}
