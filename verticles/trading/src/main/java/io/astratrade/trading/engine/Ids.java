package io.astratrade.trading.engine;

import io.astratrade.codec.EventIds;

/** Ids that a replay makes again: UUIDv7 of the command's time, the shard and a counter. */
public final class Ids {
    private final int shard;
    public long counter;

    public Ids(int shard) {
        this.shard = shard;
    }

    /** The next id of a command's time. */
    public String nextText(long timeMicros) {
        return text(timeMicros, next());
    }

    public long next() {
        return ++counter;
    }

    public String text(long timeMicros, long count) {
        return EventIds.deterministic(timeMicros / 1_000, shard, count);
    }
}
