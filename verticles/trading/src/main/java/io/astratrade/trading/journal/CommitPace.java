package io.astratrade.trading.journal;

/**
 * Distance between commits: none for a few commands, a little apart under load, where one larger
 * commit costs the database far less than two smaller ones.
 */
final class CommitPace {
    private static final int LOADED = 4;
    private static final long APART_NANOS = 2_500_000;
    private static final long NEGLIGIBLE_NANOS = 100_000;

    private long lastBegun;
    private boolean loaded;

    /** A commit of so many commands begins. */
    void begun(int commands, long nowNanos) {
        lastBegun = nowNanos;
        loaded = commands >= LOADED;
    }

    /** How long the next commit should wait; 0 when it may begin. */
    long waitNanos(long nowNanos) {
        long left = APART_NANOS - (nowNanos - lastBegun);
        return loaded && left > NEGLIGIBLE_NANOS ? left : 0;
    }
}
