package io.astratrade.trading.engine;

import io.astratrade.codec.EventIds;

/** Ids that a replay makes again: UUIDv7 of the command's time, the shard and a counter. */
final class Ids {
    private final int shard;
    long counter;

    Ids(int shard) {
        this.shard = shard;
    }

    long next() {
        return ++counter;
    }

    String text(long timeMicros, long count) {
        return EventIds.deterministic(timeMicros / 1_000, shard, count);
    }

    int shard() {
        return shard;
    }
}
