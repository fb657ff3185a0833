package io.astratrade.testkit;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Times in which this JVM as a whole did not run: a thread that only wants to wake every so often woke too late. */
final class Stalls {

    private static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long NOTABLE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int REMEMBERED = 1_000;

    private final Deque<Stall> stalls = new ConcurrentLinkedDeque<>();
    private volatile long watchedUntil = Long.MAX_VALUE;

    private record Stall(long from, long to) {
        long within(long start, long end) {
            return Math.max(0, Math.min(to, end) - Math.max(from, start));
        }
    }

    static Stalls watched() {
        Stalls stalls = new Stalls();
        stalls.watchedUntil = System.nanoTime();
        Thread watch = new Thread(stalls::watch, "stall-watch");
        watch.setDaemon(true);
        watch.start();
        return stalls;
    }

    private void watch() {
        while (true) {
            long before = System.nanoTime();
            LockSupport.parkNanos(BEAT_NANOS);
            long after = System.nanoTime();
            if (after - before - BEAT_NANOS > NOTABLE_NANOS) {
                add(before + BEAT_NANOS, after);
            }
            watchedUntil = after;
        }
    }

    /** Adds a stall between two values of {@link System#nanoTime}. */
    void add(long from, long to) {
        stalls.addLast(new Stall(from, to));
        if (stalls.size() > REMEMBERED) {
            stalls.pollFirst();
        }
    }

    /** How many nanoseconds between these two were lost to stalls. */
    long within(long start, long end) {
        return stalls.stream().mapToLong(stall -> stall.within(start, end)).sum();
    }

    /** Returns when all before this moment is known; at once when nobody watches. */
    void awaitWatched(long moment) {
        for (int beats = 0; watchedUntil < moment && beats < 100; beats++) {
            LockSupport.parkNanos(BEAT_NANOS);
        }
    }
}
