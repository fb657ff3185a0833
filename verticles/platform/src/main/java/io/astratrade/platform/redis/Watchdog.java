package io.astratrade.platform.redis;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Knows whether answers are due and for how long none has come. */
final class Watchdog {
    private final long limitNanos;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile long lastSign = System.nanoTime();

    Watchdog(long limitMillis) {
        this.limitNanos = TimeUnit.MILLISECONDS.toNanos(limitMillis);
    }

    void sent() {
        if (waiting.getAndIncrement() == 0) {
            lastSign = System.nanoTime();
        }
    }

    void answered() {
        waiting.decrementAndGet();
        lastSign = System.nanoTime();
    }

    void reset() {
        lastSign = System.nanoTime();
    }

    boolean silent() {
        return waiting.get() > 0 && System.nanoTime() - lastSign > limitNanos;
    }
}
