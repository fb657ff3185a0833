package io.astratrade.testkit.guard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Times in which this JVM was not run at all: a thread that should have woken every few milliseconds did not. What takes long because of
 * that is the machine's fault.
 */
final class JvmPauses {

    static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final int REMEMBERED = 1_000;

    private final LongSupplier clock;
    private final Deque<Standstill> past = new ArrayDeque<>();
    private long last;

    private record Standstill(long from, long to) {
        long since(long moment) {
            return Math.max(0, to - Math.max(from, moment));
        }
    }

    JvmPauses(LongSupplier clock) {
        this.clock = clock;
        this.last = clock.getAsLong();
    }

    /** Watches the real clock for as long as the JVM lives. */
    static JvmPauses watched() {
        JvmPauses standstills = new JvmPauses(System::nanoTime);
        Thread heart = new Thread(standstills::keepBeating, "standstills");
        heart.setDaemon(true);
        heart.start();
        return standstills;
    }

    private void keepBeating() {
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(BEAT_NANOS);
                beat();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void beat() {
        long now = clock.getAsLong();
        if (now - last > 2 * BEAT_NANOS) {
            past.addLast(new Standstill(last + BEAT_NANOS, now));
        }
        if (past.size() > REMEMBERED) {
            past.removeFirst();
        }
        last = now;
    }

    /** How much of the time since so long ago this JVM stood still, one that ends only now included. */
    synchronized long nanosWithin(long nanosAgo) {
        beat();
        long moment = last - nanosAgo;
        return past.stream().mapToLong(standstill -> standstill.since(moment)).sum();
    }
}
