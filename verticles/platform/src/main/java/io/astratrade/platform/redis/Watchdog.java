package io.astratrade.platform.redis;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Knows whether answers are due and for how long none has come. Time in which this process itself stood still, so that nobody
 * looked, does not count: answers may be waiting to be read.
 */
final class Watchdog {
    private final long limitNanos;
    private final long lookNanos;
    private final LongSupplier clock;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile long lastSign;
    private long lastLook;

    /** @param lookMillis how often {@link #silent} is going to be asked */
    Watchdog(long limitMillis, long lookMillis, LongSupplier clock) {
        this.limitNanos = TimeUnit.MILLISECONDS.toNanos(limitMillis);
        this.lookNanos = TimeUnit.MILLISECONDS.toNanos(lookMillis);
        this.clock = clock;
        this.lastSign = clock.getAsLong();
        this.lastLook = lastSign;
    }

    void sent() {
        if (waiting.getAndIncrement() == 0) {
            lastSign = clock.getAsLong();
        }
    }

    void answered() {
        waiting.decrementAndGet();
        lastSign = clock.getAsLong();
    }

    void reset() {
        lastSign = clock.getAsLong();
    }

    /** To be asked by one thread. */
    boolean silent() {
        long now = clock.getAsLong();
        long late = now - lastLook - lookNanos;
        lastLook = now;
        if (late > lookNanos) {
            lastSign = Math.min(now, lastSign + late);
        }
        return waiting.get() > 0 && now - lastSign > limitNanos;
    }
}
