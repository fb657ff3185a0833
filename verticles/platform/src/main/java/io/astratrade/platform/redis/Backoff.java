package io.astratrade.platform.redis;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waiting times that double up to a bound, each spread over half its length so that clients do not return together. */
public final class Backoff {
    private static final int MAX_DOUBLINGS = 20;

    private final long firstMillis;
    private final long maxMillis;
    private int attempts;

    public Backoff(Duration first, Duration max) {
        this.firstMillis = first.toMillis();
        this.maxMillis = max.toMillis();
    }

    /** The milliseconds to wait now, at least 1. */
    public synchronized long next() {
        return delay(attempts++);
    }

    /** How often {@link #next} was called since the last success. */
    public synchronized int attempts() {
        return attempts;
    }

    public synchronized void succeeded() {
        attempts = 0;
    }

    private long delay(int attempt) {
        long full = Math.min(maxMillis, firstMillis << Math.min(attempt, MAX_DOUBLINGS));
        return Math.max(1, full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1));
    }
}
